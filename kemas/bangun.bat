@echo off
rem Membuat program terkemas, mengujinya, dan membuat pemasangnya bila NSIS (makensis) ada di komputer ini.
setlocal disabledelayedexpansion
chcp 65001 >nul
cd /d "%~dp0.."
set "PYTHONPATH=%CD%"
set "PYTHONSAFEPATH=1"
set "PYTHONUTF8=1"

set "python=py -3"
%python% -c "import sys; sys.exit(sys.version_info < (3, 10))" >nul 2>nul
if not %errorlevel%==0 set "python=python"
%python% -m generator.app.lingkungan kemas
if errorlevel 1 goto gagal

set "nsis=%ProgramFiles(x86)%\NSIS\makensis.exe"
for /f "delims=" %%n in ('where makensis 2^>nul') do set "nsis=%%n"
if not exist "%nsis%" goto tanpa_pemasang
for /f "tokens=2 delims==" %%v in ('findstr /b /c:"__version__" generator\__init__.py') do set "versi=%%~v"
set "versi=%versi: =%"
set "versi=%versi:"=%"
"%nsis%" /INPUTCHARSET UTF8 /DVERSI=%versi% kemas\pemasang.nsi
if errorlevel 1 goto pemasang_gagal
echo Program terkemas: dist\lkjip-generator    Pemasang: dist\lkjip-generator-%versi%-pemasang.exe
set "kode=0"
goto selesai

:tanpa_pemasang
echo Program terkemas sudah jadi di dist\lkjip-generator; salin folder itu ke komputer lain.
echo Pemasang tidak dibuat karena NSIS belum terpasang di komputer ini.
set "kode=0"
goto selesai

:pemasang_gagal
echo Program terkemas sudah jadi di dist\lkjip-generator, tetapi pemasangnya tidak dapat dibuat.
set "kode=1"
goto selesai

:gagal
echo Program terkemas tidak dapat dibuat; lihat pesan di atas.
set "kode=1"

:selesai
rem Dibuka dengan klik ganda: jendela ditahan agar pesan terbaca.
echo "%cmdcmdline:"=%" | "%SystemRoot%\System32\find.exe" /i "%~nx0" >nul && pause
exit /b %kode%
