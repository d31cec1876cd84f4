@echo off
rem Builds the packaged program on Windows, tests it, and makes the installer where NSIS (makensis) is there.
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
if errorlevel 1 exit /b 1

set "nsis=makensis"
where makensis >nul 2>nul || set "nsis=%ProgramFiles(x86)%\NSIS\makensis.exe"
for /f "tokens=2 delims==" %%v in ('findstr /b /c:"__version__" generator\__init__.py') do set "versi=%%~v"
set "versi=%versi: =%"
set "versi=%versi:"=%"
"%nsis%" /INPUTCHARSET UTF8 /DVERSI=%versi% kemas\pemasang.nsi
if errorlevel 1 (
    echo The package is in dist\lkjip-generator; no installer was made, because NSIS is missing or failed.
    exit /b 1
)
echo Package: dist\lkjip-generator    Installer: dist\lkjip-generator-%versi%-pemasang.exe
