@echo off
rem Membuat semua laporan dari buku kerja dalam folder input_workbooks. Argumen diteruskan ke "lkjip buat".
setlocal disabledelayedexpansion
chcp 65001 >nul
set "PYTHONPATH=%~dp0."
set "PYTHONSAFEPATH=1"
set "PYTHONUTF8=1"
set "versi=import sys; sys.exit(sys.version_info < (3, 10))"

py -3 -c "%versi%" >nul 2>nul
if %errorlevel%==0 goto peluncur
python -c "%versi%" >nul 2>nul
if %errorlevel%==0 goto langsung
echo Python 3.10 atau yang lebih baru belum terpasang di komputer ini. Pasang dahulu, lalu jalankan sekali lagi.
cmd /c exit 3
goto selesai

:peluncur
py -3 -m generator.app.lingkungan jalankan %*
goto selesai

:langsung
python -m generator.app.lingkungan jalankan %*

:selesai
set "kode=%errorlevel%"
rem Dibuka dengan klik ganda: jendela ditahan agar pesan terbaca.
echo "%cmdcmdline:"=%" | "%SystemRoot%\System32\find.exe" /i "%~nx0" >nul && pause
exit /b %kode%
