; The installer: for one user, without administrator, in Indonesian. makensis -INPUTCHARSET UTF8 -DVERSI=0.1.0 kemas/pemasang.nsi
; «amd64-unicode» where this NSIS has it (Debian's, the builds of negrutiu/nsis): the 32-bit stub does nothing on systems without
; 32-bit support. The official build for Windows brings 32-bit stubs alone, and refuses any other target.
!if /FileExists "${NSISDIR}/Stubs/lzma_solid-amd64-unicode"
  Target amd64-unicode
!else
  Target x86-unicode
!endif
Unicode true
!ifndef VERSI
  !define VERSI "0.0.0"
!endif
!ifndef SUMBER
  !define SUMBER "..\dist\lkjip-generator"
!endif
!ifndef HASIL
  !define HASIL "..\dist\lkjip-generator-${VERSI}-pemasang.exe"
!endif
!define NAMA "LKjIP Generator"
!define KUNCI "Software\Microsoft\Windows\CurrentVersion\Uninstall\lkjip-generator"

!include "MUI2.nsh"
!include "FileFunc.nsh"

Name "${NAMA} ${VERSI}"
OutFile "${HASIL}"
InstallDir "$LOCALAPPDATA\Programs\lkjip-generator"
InstallDirRegKey HKCU "${KUNCI}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
BrandingText " "

!define MUI_ICON "ikon.ico"
!define MUI_UNICON "ikon.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\lkjip-jendela.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Buka program"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"

VIProductVersion "${VERSI}.0"
VIAddVersionKey "ProductName" "${NAMA}"
VIAddVersionKey "FileDescription" "Pemasang ${NAMA}"
VIAddVersionKey "FileVersion" "${VERSI}"
VIAddVersionKey "ProductVersion" "${VERSI}"
VIAddVersionKey "LegalCopyright" "MIT"

; The files of a running program are locked: nothing is touched until it is closed.
!macro TUNGGU_TERTUTUP BAGIAN
  IfFileExists "$INSTDIR\lkjip-jendela.exe" 0 bebas_${BAGIAN}
    coba_${BAGIAN}:
    ClearErrors
    FileOpen $0 "$INSTDIR\lkjip-jendela.exe" a
    IfErrors 0 tertutup_${BAGIAN}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAMA} masih terbuka. Tutup dahulu jendelanya, lalu coba lagi." \
        /SD IDCANCEL IDRETRY coba_${BAGIAN}
      Abort "${NAMA} masih terbuka; tidak ada yang diubah."
    tertutup_${BAGIAN}:
    FileClose $0
  bebas_${BAGIAN}:
!macroend

Section "Program"
  !insertmacro TUNGGU_TERTUTUP pasang
  ; Templates that staff edited are put aside before the new ones come; workbooks and results are never touched.
  IfFileExists "$INSTDIR\templates\word\*.docx" 0 baru
    ; One folder for each installation replaced, so that a later upgrade keeps what an earlier one saved.
    ReadRegStr $0 HKCU "${KUNCI}" "DisplayVersion"
    StrCmp $0 "" 0 bernomor
      StrCpy $0 "tanpa-nomor"
    bernomor:
    StrCpy $1 "$INSTDIR\templates-sebelumnya\$0"
    StrCpy $2 1
    cari:
    IfFileExists "$1\*.docx" 0 simpan
      IntOp $2 $2 + 1
      StrCpy $1 "$INSTDIR\templates-sebelumnya\$0-$2"
      Goto cari
    simpan:
    CreateDirectory "$1"
    CopyFiles /SILENT "$INSTDIR\templates\word\*.docx" "$1"
  baru:
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File "${SUMBER}\*.*"
  File /r "${SUMBER}\_internal"
  File /r "${SUMBER}\templates"
  File /r "${SUMBER}\panduan"
  File /r "${SUMBER}\laporan"
  SetOverwrite off
  File /r "${SUMBER}\input_workbooks"
  SetOverwrite on
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\copot.exe"

  CreateDirectory "$SMPROGRAMS\${NAMA}"
  CreateShortcut "$SMPROGRAMS\${NAMA}\${NAMA}.lnk" "$INSTDIR\lkjip-jendela.exe"
  CreateShortcut "$SMPROGRAMS\${NAMA}\Copot ${NAMA}.lnk" "$INSTDIR\copot.exe"

  WriteRegStr HKCU "${KUNCI}" "DisplayName" "${NAMA}"
  WriteRegStr HKCU "${KUNCI}" "DisplayVersion" "${VERSI}"
  WriteRegStr HKCU "${KUNCI}" "DisplayIcon" "$INSTDIR\lkjip-jendela.exe"
  WriteRegStr HKCU "${KUNCI}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KUNCI}" "UninstallString" '"$INSTDIR\copot.exe"'
  WriteRegStr HKCU "${KUNCI}" "QuietUninstallString" '"$INSTDIR\copot.exe" /S'
  WriteRegDWORD HKCU "${KUNCI}" "NoModify" 1
  WriteRegDWORD HKCU "${KUNCI}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KUNCI}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  !insertmacro TUNGGU_TERTUTUP copot
  ; What belongs to the user stays: workbooks, results, and the templates, which may have been edited.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\panduan"
  RMDir /r "$INSTDIR\laporan"
  RMDir /r "$INSTDIR\templates\contoh"
  RMDir /r "$INSTDIR\templates\excel"
  Delete "$INSTDIR\lkjip.exe"
  Delete "$INSTDIR\lkjip-jendela.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\LISENSI-PIHAK-KETIGA.txt"
  Delete "$INSTDIR\BACA-SAYA.txt"
  Delete "$INSTDIR\copot.exe"
  RMDir "$INSTDIR"
  RMDir /r "$SMPROGRAMS\${NAMA}"
  DeleteRegKey HKCU "${KUNCI}"
SectionEnd
