"""The window itself, driven on a real display: what is shown, the keys, the dialogs; pictures of it for the guide.

Skipped where Python has no tkinter or the computer no display; `.ci/run` gives it one (xvfb).
"""

from __future__ import annotations

import os
import re
import sys
import threading
import time

import pytest

from generator.jendela import tugas
from generator.jendela.keadaan import Kabar, Rancangan
from generator.jendela.kerja import DibatalkanError
from generator.jendela.tugas import buku as tugas_buku
from tests.jendela.conftest import SABAR, wait_until_free

tk = pytest.importorskip("tkinter", reason="this Python has no tkinter")
ttk = pytest.importorskip("tkinter.ttk")
if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    pytest.skip("no display; run with xvfb-run", allow_module_level=True)

from generator.jendela.formulir import BARU, IMPOR, KIRIMAN, WORD  # noqa: E402
from generator.jendela.tampilan.dialog import alur  # noqa: E402
from generator.jendela.tampilan.rupa.gaya import Gaya  # noqa: E402
from generator.jendela.tampilan.rupa.tanda import scale_marks  # noqa: E402
from generator.jendela.tampilan.unsur import split_mnemonic  # noqa: E402
from generator.jendela.tampilan.utama import Jendela  # noqa: E402

HIDUP = []  # Tcl may only be disposed of by the thread that began it, and the working thread collects garbage too


@pytest.fixture
def jendela(tmp_path):
    """A window of its own with the user's folder of its own."""
    root = tk.Tk()
    HIDUP.append(root)
    made = Jendela(root, tmp_path / "setelan")
    root.update()
    yield made
    root.destroy()


def settle(jendela) -> None:
    """Let the work end and everything be drawn."""
    wait_until_free(jendela.pengendali, jendela.root.update)
    jendela.root.update()


def dialogs(jendela) -> list:
    anak = [anak for anak in jendela.root.winfo_children() if isinstance(anak, tk.Toplevel)]
    return [dialog for dialog in anak if dialog.state() != "withdrawn"]


def walk(widget):
    yield widget
    for anak in widget.winfo_children():
        yield from walk(anak)


def words(widget) -> str:
    """Every word that labels, buttons and texts below a widget show."""
    found = []
    for anak in walk(widget):
        if anak.winfo_class() == "Text":
            found.append(anak.get("1.0", "end"))
        elif "text" in (anak.keys() or ()):
            found.append(str(anak.cget("text")))
    return "\n".join(found)


def press(widget, label: str) -> None:
    """Press the button that bears this label."""
    (tombol,) = [anak for anak in walk(widget) if anak.winfo_class() == "TButton" and anak.cget("text") == label]
    tombol.invoke()


def double_click(pohon, baris: str) -> None:
    """Click twice on a line of a list, as a mouse does."""
    pohon.update()
    x, y, _, tinggi = pohon.bbox(baris, "masalah")
    for kind in ("<ButtonPress-1>", "<ButtonRelease-1>") * 2:
        pohon.event_generate(kind, x=x + 5, y=y + tinggi // 2)
    pohon.update()


def wait_for_dialog(jendela):
    until = time.monotonic() + SABAR
    while not dialogs(jendela):
        settle(jendela)
        assert time.monotonic() < until
    return dialogs(jendela)[-1]


def test_a_new_window_invites_to_choose_and_offers_nothing_else(jendela):
    shown = words(jendela.root)
    assert "Belum ada buku kerja yang dipilih" in shown
    assert ("Seret buku kerja ke sini" if jendela.seret else "Pilih dengan tombol") in shown
    usable = [
        anak.cget("text")
        for anak in walk(jendela.root)
        if anak.winfo_class() == "TButton" and anak.instate(["!disabled"])
    ]
    assert "Pilih buku kerja…" in usable
    assert not {"Periksa", "Buat laporan", "Buka", "Kirim ke inspektorat"} & set(usable)


def test_a_workbook_is_chosen_checked_made_and_its_files_opened(jendela, buku, monkeypatch):
    opened = []
    monkeypatch.setattr(tugas_buku, "open_path", opened.append)
    monkeypatch.setattr(tugas_buku.paths, "find_soffice", lambda: None)
    jendela.begin(buku)
    settle(jendela)
    assert "laporan menjadi draf" in words(jendela.kepala.bingkai)
    rows = [jendela.temuan._pohon.item(baris) for baris in jendela.temuan._pohon.get_children()]
    assert rows[0]["tags"] == ["galat"] and rows[-1]["tags"] == ["peringatan"]
    assert rows[0]["values"][1:3] == ["Target", jendela.temuan.terpilih.sel]
    assert jendela.temuan.terpilih.cara in words(jendela.temuan.bingkai)

    double_click(jendela.temuan._pohon, "0")
    settle(jendela)
    assert [path.name.partition("-")[0] for path in opened] == ["Daftar"]

    jendela.root.focus_force()
    jendela.root.update()
    jendela.root.event_generate("<F9>")
    settle(jendela)
    assert jendela.buku.select() == str(jendela.hasil.bingkai)
    assert "sebagai DRAF" in words(jendela.hasil.bingkai)
    jendela.root.event_generate("<Alt-k>")  # «Buka sel ini», on the tab that is not seen
    settle(jendela)
    assert len(opened) == 1
    press(jendela.hasil.bingkai, "Buka")
    settle(jendela)
    press(jendela.hasil.bingkai, "Buka folder")
    settle(jendela)
    assert opened[1:] == [jendela.pengendali.keadaan.buatan.berkas[0], jendela.pengendali.keadaan.buatan.folder]


def test_the_check_key_turns_from_the_results_to_the_findings(jendela, buku):
    jendela.begin(buku)
    settle(jendela)
    jendela.show_results()
    buku.write_bytes(b"rusak")
    jendela.root.focus_force()
    jendela.root.update()
    jendela.root.event_generate("<F5>")
    settle(jendela)
    assert jendela.buku.select() == str(jendela.temuan.bingkai)
    assert "laporan belum dapat dibuat" in words(jendela.kepala.bingkai)


def test_a_fault_shows_a_plain_sentence_and_the_log_never_a_traceback(jendela):
    def fail():
        raise ZeroDivisionError("rahasia")

    jendela.root.after(1, fail)
    shown = words(wait_for_dialog(jendela))
    assert "Program menemui kesalahan yang tidak terduga." in shown
    assert "kirimkan berkas catatan itu" in shown and "kesalahan-" in shown
    assert "rahasia" not in shown and "Traceback" not in shown


def test_a_form_says_what_is_missing_and_leads_to_the_new_workbook(jendela, tmp_path):
    jendela.alur.ask(BARU)
    (dialog,) = dialogs(jendela)
    press(dialog, "Buat buku kerja")
    assert "Isi dahulu: Tahun laporan, Simpan sebagai." in words(dialog)

    baru = tmp_path / "baru.xlsx"
    entries = [anak for anak in walk(dialog) if anak.winfo_class() == "TEntry"]
    entries[1].insert(0, "2026")
    entries[-1].insert(0, str(baru.with_suffix("")))
    press(dialog, "Buat buku kerja")
    answer = wait_for_dialog(jendela)
    assert "«baru.xlsx» selesai dibuat." in words(answer)
    press(answer, "Pakai buku kerja ini")
    settle(jendela)
    assert jendela.pengendali.keadaan.buku == baru


def test_a_refused_form_comes_back_with_all_that_was_typed(jendela, tmp_path):
    ada = tmp_path / "ada.xlsx"
    ada.write_bytes(b"milik orang lain")
    jendela.alur.ask(BARU)
    (dialog,) = dialogs(jendela)
    entries = [anak for anak in walk(dialog) if anak.winfo_class() == "TEntry"]
    for baris, isi in ((entries[0], "Dinas Contoh"), (entries[1], "2026"), (entries[-1], str(ada))):
        baris.insert(0, isi)
    press(dialog, "Buat buku kerja")
    answer = wait_for_dialog(jendela)
    assert "Tidak ada berkas yang dibuat." in words(answer)
    press(answer, "Tutup")
    jendela.root.update()
    assert dialogs(jendela) == [dialog] and entries[0].get() == "Dinas Contoh"
    assert ada.read_bytes() == b"milik orang lain"


def test_a_refused_letter_comes_back_as_it_was_written_with_the_reason(jendela, tmp_path):
    dokumen = tmp_path / "LKjIP.docx"
    dokumen.write_bytes(b"isi")
    jendela.alur._show_letter(Rancangan("bukan alamat", "", "Perihal", "Kata kami sendiri", (dokumen,), 9_000_000))
    (dialog,) = dialogs(jendela)
    press(dialog, "Buka draf surel")
    settle(jendela)
    assert dialogs(jendela) == [dialog]
    assert "Kata kami sendiri" in words(dialog) and "Draf surat belum dibuat." in words(dialog)


def test_many_attachments_leave_the_buttons_on_a_small_screen_and_ctrl_a_takes_all_words(jendela, tmp_path):
    dokumen = tuple(tmp_path / f"Perjanjian-{nomor}.docx" for nomor in range(30))
    jendela.alur._show_letter(Rancangan("", "", "Perihal", "Kata", dokumen, 9_000_000))
    (dialog,) = dialogs(jendela)
    assert len(dialog._ikut) == 30 and dialog.winfo_reqheight() < 640 * jendela.gaya.skala
    dialog.focus_force()
    dialog._perihal.focus_force()
    dialog.update()
    dialog._perihal.event_generate("<Control-a>")
    dialog.update()
    assert dialog._perihal.selection_get() == "Perihal"


def test_a_new_workbook_typed_without_a_folder_is_made_beside_the_one_in_use(jendela, buku):
    jendela.begin(buku)
    settle(jendela)
    jendela.alur.ask(BARU)
    (dialog,) = dialogs(jendela)
    entries = [anak for anak in walk(dialog) if anak.winfo_class() == "TEntry"]
    entries[1].insert(0, "2026")
    entries[-1].insert(0, "baru")
    assert dialog._read()["hasil"] == str(buku.with_name("baru.xlsx"))


def test_the_keys_begin_at_the_top_of_a_list_to_choose_from(jendela):
    jendela.alur.ask(BARU)
    (dialog,) = dialogs(jendela)
    (daftar,) = [anak for anak in walk(dialog) if anak.winfo_class() == "Listbox"]
    daftar.focus_force()
    dialog.update()
    daftar.event_generate("<Down>")
    daftar.event_generate("<space>")
    dialog.update()
    assert [daftar.get(nomor) for nomor in daftar.curselection()] == ["1.02 Kesehatan"]


@pytest.mark.parametrize("selesai", ["gagal", "batal"])
def test_a_letter_is_not_lost_by_a_fault_or_a_stop_on_the_way(jendela, tmp_path, monkeypatch, selesai):
    def fail(lapor, *arguments):
        raise ZeroDivisionError if selesai == "gagal" else DibatalkanError

    monkeypatch.setattr(tugas, "draft", fail)
    dokumen = tmp_path / "LKjIP.docx"
    dokumen.write_bytes(b"isi")
    jendela.alur._show_letter(Rancangan("a@contoh.go.id", "", "Perihal", "Kata kami", (dokumen,), 9_000_000))
    (dialog,) = dialogs(jendela)
    press(dialog, "Buka draf surel")
    settle(jendela)
    assert dialog in dialogs(jendela) and "Kata kami" in words(dialog)


@pytest.mark.skipif(sys.platform != "linux", reason="the bound command is called as tkdnd for X calls it")
def test_a_workbook_dropped_on_the_window_is_opened(jendela, buku):
    assert jendela.seret
    command = jendela.root.tk.call("bind", ".", "<<Drop>>").split()[0]
    assert jendela.root.tk.call(command, f"{{{buku}}} {{/lain.xlsx}}") == "copy"
    jendela.root.update()
    settle(jendela)
    assert jendela.pengendali.keadaan.buku == buku and jendela.pengendali.keadaan.kepala


def test_closing_in_the_middle_of_a_letter_waits_for_its_result(jendela, tmp_path, monkeypatch):
    sent, goes = threading.Event(), threading.Event()

    def send(lapor, *arguments):
        goes.wait(SABAR)
        sent.set()
        return Kabar(True, "Surat terkirim.", "")

    monkeypatch.setattr(tugas, "send", send)
    dokumen = tmp_path / "LKjIP.docx"
    dokumen.write_bytes(b"isi")
    surat = Rancangan("a@contoh.go.id", "", "Perihal", "Kata", (dokumen,), 9_000_000, "mail.contoh.go.id", "", True)
    jendela.alur._show_letter(surat)
    (dialog,) = dialogs(jendela)
    (sandi,) = [anak for anak in walk(dialog) if anak.winfo_class() == "TEntry" and anak.cget("show")]
    sandi.insert(0, "rahasia")
    press(dialog, "Kirim lewat mail.contoh.go.id")
    jendela.close()
    jendela.close()
    (kata,) = dialogs(jendela)
    assert "Program sedang bekerja: mengirim surat. Tunggu sampai selesai" in words(kata)
    press(kata, "Tunggu")
    goes.set()
    assert "Surat terkirim." in words(wait_for_dialog(jendela)) and sent.is_set()


def test_work_that_hangs_does_not_hold_the_window(tmp_path, monkeypatch):
    goes = threading.Event()
    monkeypatch.setattr(tugas, "list_keys", lambda lapor, buku: goes.wait(SABAR), raising=False)
    root = tk.Tk()
    HIDUP.append(root)
    jendela = Jendela(root, tmp_path / "setelan")
    gone = []
    root.bind("<Destroy>", lambda event: gone.append(event.widget) if event.widget is root else None)
    jendela.pengendali.ask("Menghitung angka", "list_keys", tmp_path, selesai=gone.append)
    jendela.close()
    (kata,) = dialogs(jendela)
    assert "hasilnya tidak diberitahukan" in words(kata) and not gone
    press(kata, "Tutup sekarang juga")
    assert gone == [root]
    goes.set()
    assert jendela.pengendali.end(SABAR)


@pytest.mark.parametrize("henti", [True, False])
def test_closing_while_reports_are_made_asks_and_leaves_no_half_of_them(tmp_path, buku, monkeypatch, henti):
    monkeypatch.setattr(tugas_buku.paths, "find_soffice", lambda: None)
    root = tk.Tk()
    HIDUP.append(root)
    jendela = Jendela(root, tmp_path / "setelan")
    jendela.begin(buku)
    settle(jendela)
    jendela.pengendali.make()
    jendela.close()
    kata = dialogs(jendela)[-1]
    assert "Laporan sedang dibuat." in words(kata)
    if henti:
        press(kata, "Hentikan lalu keluar")
        gone = []
        root.bind("<Destroy>", lambda event: gone.append(event.widget) if event.widget is root else None)
        until = time.monotonic() + SABAR
        while not gone and time.monotonic() < until:
            root.update()
        assert gone
        assert not list(buku.parent.rglob("*.docx")) and not list(buku.parent.rglob(".~lkjip*"))
        return
    press(kata, "Lanjutkan")
    settle(jendela)
    assert "sebagai DRAF" in words(jendela.hasil.bingkai) and list(buku.parent.rglob("*.docx"))
    root.destroy()


def test_what_needs_documents_lets_them_be_chosen_where_none_were_made_today(jendela, buku, monkeypatch):
    """The reports of yesterday are sent, printed and matched as well."""
    asked = []
    monkeypatch.setattr(alur, "ask_path", lambda induk, medan, saran, folder: asked.append(medan.jenis) or ())
    jendela.begin(buku)
    settle(jendela)
    for work in (jendela.alur.make_pdf, jendela.alur.check_match, jendela.alur.send):
        work()
    assert asked == [WORD, WORD, KIRIMAN] and not jendela.pengendali.keadaan.sibuk


def test_the_keys_of_all_figures_can_be_looked_up_and_scrolled_by_keys(jendela, buku):
    jendela.begin(buku)
    settle(jendela)
    jendela.alur.show_keys()
    dialog = wait_for_dialog(jendela)
    assert re.search(r"^opd/serapan/2024 = [\d,]+%$", words(dialog), re.MULTILINE)
    (kotak,) = [anak for anak in walk(dialog) if anak.winfo_class() == "Text"]
    dialog.focus_force()
    dialog.update()
    dialog.event_generate("<Next>")
    dialog.update()
    assert kotak.yview()[0] > 0


def test_what_tk_itself_writes_is_indonesian(jendela):
    said = [
        jendela.root.tk.call("namespace", "eval", "::tk", ("mc", kata)) for kata in ("&Open", "File &name:", "&Cancel")
    ]
    assert said == ["&Buka", "&Nama berkas:", "Ba&tal"]
    there = jendela.root.tk.call("namespace", "eval", "::tk", ("mc", 'Directory "%1$s" does not exist.', "/x"))
    assert there == "Folder «/x» tidak ada."


def test_the_title_bar_bears_the_programs_icon(jendela):
    assert jendela.ikon.width() >= 64


def test_escape_closes_a_dialog_and_the_window_remembers_its_size(jendela):
    jendela.alur.ask(IMPOR)
    (dialog,) = dialogs(jendela)
    dialog.focus_force()
    jendela.root.update()
    dialog.event_generate("<Escape>")
    jendela.root.update()
    assert dialogs(jendela) == []
    jendela.pengendali.keep_size("900x600+10+10")
    assert jendela.pengendali.setelan.ukuran == "900x600+10+10"


def test_the_marks_of_boxes_and_bars_grow_with_a_dense_display():
    root = tk.Tk()
    HIDUP.append(root)
    gaya = Gaya(root)
    kinds = [ttk.Checkbutton(root), ttk.Radiobutton(root), ttk.Scrollbar(root), ttk.Progressbar(root)]
    biasa = [(satu.winfo_reqwidth(), satu.winfo_reqheight()) for satu in kinds]
    if gaya.skala >= 1.1:
        pytest.skip("a dense display: they have grown already")
    scale_marks(root, ttk.Style(root), 2.0)
    root.update()
    kotak, bulat, gulir, maju = kinds
    assert kotak.winfo_reqheight() - biasa[0][1] == bulat.winfo_reqheight() - biasa[1][1] == 20
    assert gulir.winfo_reqwidth() == 24 and maju.winfo_reqheight() == 10
    root.destroy()


def test_every_part_of_the_menu_has_a_letter_of_its_own(jendela):
    for menu in (
        [judul for judul, _ in jendela._list_menu()],
        *([butir.teks for butir in daftar if butir] for _, daftar in jendela._list_menu()),
    ):
        letters = [split_mnemonic(teks)[0][split_mnemonic(teks)[1]].casefold() for teks in menu if "&" in teks]
        assert len(letters) == len(menu) and len(set(letters)) == len(letters), menu
