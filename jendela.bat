@echo off
rem Membuka jendela program. Buku kerja yang diseret ke berkas ini langsung dibuka.
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
py -3 -m generator.app.lingkungan jendela %*
goto selesai

:langsung
python -m generator.app.lingkungan jendela %*

:selesai
set "kode=%errorlevel%"
rem Hanya bila gagal layar ini ditahan agar pesannya terbaca; jendela program berjalan sendiri.
if not "%kode%"=="0" pause
exit /b %kode%
