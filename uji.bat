@echo off
rem Memasang yang diperlukan oleh pengujian, lalu menjalankannya. Argumen diteruskan ke pytest.
setlocal disabledelayedexpansion
chcp 65001 >nul
set "PYTHONPATH=%~dp0."
set "PYTHONSAFEPATH=1"
set "PYTHONUTF8=1"
set "versi=import sys; sys.exit(sys.version_info < (3, 10))"

py -3 -c "%versi%" >nul 2>nul
if not errorlevel 1 (
    py -3 -m generator.app.lingkungan uji %*
    goto selesai
)
python -c "%versi%" >nul 2>nul
if not errorlevel 1 (
    python -m generator.app.lingkungan uji %*
    goto selesai
)
echo Python 3.10 atau yang lebih baru belum terpasang di komputer ini. Pasang dahulu, lalu jalankan sekali lagi.
cmd /c exit 3

:selesai
set "kode=%errorlevel%"
rem Dibuka dengan klik ganda: jendela ditahan agar pesan terbaca.
echo "%cmdcmdline:"=%" | find /i "%~nx0" >nul && pause
exit /b %kode%
