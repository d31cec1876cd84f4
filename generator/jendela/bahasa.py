"""The words of Tk's own file dialog, which Linux shows; Windows and macOS have theirs in the user's language."""

KATA = {
    "&Directory:": "&Folder:",
    "File &name:": "&Nama berkas:",
    "File &names:": "&Nama berkas:",
    "Files of &type:": "&Jenis berkas:",
    "&Open": "&Buka",
    "&Save": "&Simpan",
    "&Cancel": "Ba&tal",
    "&OK": "&OK",
    "&Yes": "&Ya",
    "&No": "&Tidak",
    "Show &Hidden Directories": "Tampilkan folder &tersembunyi",
    "Show &Hidden Files and Directories": "Tampilkan yang &tersembunyi",
    'Directory "%1$s" does not exist.': "Folder «%1$s» tidak ada.",
    'File "%1$s"  does not exist.': "Berkas «%1$s» tidak ada.",
    'Invalid file name "%1$s".': "Nama berkas «%1$s» tidak dapat dipakai.",
    'Cannot change to the directory "%1$s".\nPermission denied.': "Folder «%1$s» tidak boleh dibuka.",
}
