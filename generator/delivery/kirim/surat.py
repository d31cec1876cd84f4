"""The letter that carries documents to the inspectorate: its words, its attachments, and the draft for a mail program."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid, parseaddr
from pathlib import Path

from generator.catalogue import berkas
from generator.delivery.bukti import find_bukti, print_file
from generator.delivery.folder import explain, safe_name, save_whole
from generator.problems import Place, Problem

BATAS_BAWAAN = 20_000_000  # bytes of a letter as it travels; most offices' servers take 20 to 25 MB
DAPAT_DIKIRIM = (".docx", ".pdf", ".xlsx")
_JENIS = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ".pdf": ("application", "pdf"),
    ".zip": ("application", "zip"),
}
_BERNAMA = re.compile(r"""(?:"[^"]*"|[^,;<>"@])*<\s*([^<>]*?)\s*>""")  # «Nama <alamat>»
_ALAMAT = re.compile(
    r"[A-Za-z0-9_][A-Za-z0-9_%+'-]*(\.[A-Za-z0-9_%+'-]+)*@"
    r"([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]"
)
_VERSI = re.compile(r"-versi-\d+$")  # what a document is named that came beside an edited one
_PANJANG = 240  # characters of an attachment's name before its ending: file systems take 255, so that none is cut
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the zip format's first day: the same documents give the same bytes


@dataclass(frozen=True, slots=True)
class Lampiran:
    """One attached file: a name of plain letters, and its bytes."""

    nama: str
    isi: bytes


@dataclass(frozen=True, slots=True)
class Surat:
    """A letter ready to go; `dari` may be empty in a draft, where the mail program knows the sender."""

    kepada: tuple[str, ...]
    perihal: str
    isi: str
    lampiran: tuple[Lampiran, ...] = ()
    tembusan: tuple[str, ...] = ()
    dari: str = ""

    @property
    def ukuran(self) -> int:
        """The bytes of the letter as it travels: attachments grow by about 37 percent in a mail."""
        return len(self.isi.encode()) + sum(_measure(len(satu.isi)) for satu in self.lampiran)


def write_words(opd: str, daerah: str, tahun: int, dokumen: Sequence[str]) -> tuple[str, str]:
    """Return subject and text of the official cover letter for documents with these file names.

    What no receipt tells (empty names, year 0) stands in brackets, to be filled in.
    """
    instansi = f"{opd} {daerah}".strip() or "[nama perangkat daerah]"
    masa = f"Tahun {tahun}" if tahun else "Tahun [tahun]"
    perihal = f"Penyampaian Dokumen Kinerja {instansi} {masa}"
    daftar = "\n".join(f"{nomor}. {nama}" for nomor, nama in enumerate(dokumen, 1))
    isi = (
        f"Yth. Inspektur {daerah or '[nama daerah]'}\ndi tempat\n\nDengan hormat,\n\n"
        f"Bersama ini kami sampaikan dokumen kinerja {instansi} {masa} sebagai berikut:\n\n{daftar}\n\n"
        "Dokumen tersebut kami sampaikan untuk digunakan sebagaimana mestinya. Apabila terdapat hal yang perlu"
        " dijelaskan atau diperbaiki, kami siap menindaklanjutinya.\n\n"
        f"Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan terima kasih.\n\nHormat kami,\n{instansi}\n"
    )
    return perihal, isi


def list_sendable(folder: Path) -> list[Path]:
    """Return the documents of an output folder that may go out, by name; lists for the staff's own use stay."""
    found = [path for path in folder.iterdir() if path.suffix.casefold() in DAPAT_DIKIRIM] if folder.is_dir() else []
    return sorted(path for path in found if not path.name.startswith(("~$", ".~", "Daftar-Perbaikan")))


def read_addresses(text: str) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the addresses of a text, parted by commas, semicolons or blanks, and those that are none.

    Of «Nama <alamat>» the address alone is returned.
    """
    parts = dict.fromkeys(part for part in re.split(r"[,;\s]+", _BERNAMA.sub(r" \1 ", text).strip()) if part)
    salah = [berkas.ALAMAT_SALAH.at(Place(), alamat=part) for part in parts if not _ALAMAT.fullmatch(part)]
    return tuple(part for part in parts if _ALAMAT.fullmatch(part)), salah


def warn_of(dokumen: Sequence[Path]) -> list[Problem]:
    """Return what should not go out unseen: drafts by the receipt beside them, and one document in several versions."""
    draf = [path.name for path in dokumen if _is_draft(path)]
    problems = [berkas.KIRIM_DRAF.at(Place(), dokumen=", ".join(draf))] if draf else []
    versi: dict[str, list[Path]] = {}
    for path in dokumen:
        versi.setdefault(_VERSI.sub("", path.stem).casefold(), []).append(path)
    ganda = [path.name for same in versi.values() if len({path.stem for path in same}) > 1 for path in same]
    return problems + ([berkas.KIRIM_GANDA.at(Place(), dokumen=", ".join(ganda))] if ganda else [])


def _is_draft(path: Path) -> bool:
    made = find_bukti(path.parent).find(path.name, print_file(path))
    return made is not None and made.draf


def name_attachments(dokumen: Sequence[Path]) -> list[str]:
    """Return the ASCII names under which documents travel: what a letter lists and what its reader finds are the same."""
    names: list[str] = []
    for path in dokumen:
        stem, ending = safe_name(path.stem, _PANJANG), path.suffix.casefold()
        free = (f"{stem}{(nomor and f'-{nomor}') or ''}{ending}" for nomor in range(len(names) + 1))
        names.append(next(name for name in free if name not in names))
    return names


def attach(dokumen: Sequence[Path], batas: int = BATAS_BAWAAN) -> tuple[tuple[Lampiran, ...], list[Problem]]:
    """Read the documents as attachments under ASCII names; all in one zip where they would be too big one by one.

    Returns the problem of what cannot be read, or of what is too big even then.
    """
    lampiran: list[Lampiran] = []
    for nama, path in zip(name_attachments(dokumen), dokumen, strict=True):
        try:
            lampiran.append(Lampiran(nama, path.read_bytes()))
        except OSError as error:
            sebab = "berkasnya tidak ada" if isinstance(error, FileNotFoundError) else explain(error)
            facts = {"dokumen": path.name, "sebab": sebab}
            return (), [berkas.DOKUMEN_TAK_TERBACA.at(Place(), **facts)]
    if _total(lampiran) <= batas:
        return tuple(lampiran), []
    padat = [_zip(lampiran)]
    if _total(padat) <= batas:
        return tuple(padat), []
    terbesar = max(lampiran, key=lambda satu: len(satu.isi)).nama
    facts = {"ukuran": format_size(_total(padat)), "batas": format_size(batas), "terbesar": terbesar}
    return tuple(padat), [berkas.LAMPIRAN_BESAR.at(Place(), **facts)]


def build_message(surat: Surat, draf: bool = False) -> EmailMessage:
    """Return the mail; as a draft it opens in the mail program ready to be sent."""
    message = EmailMessage(policy=SMTP)
    if draf:
        message["X-Unsent"] = "1"
    if surat.dari:
        message["From"] = surat.dari
    message["To"] = ", ".join(surat.kepada)
    if surat.tembusan:
        message["Cc"] = ", ".join(surat.tembusan)
    message["Subject"] = " ".join(surat.perihal.split())
    message["Date"] = formatdate(localtime=True)
    domain = parseaddr(surat.dari)[1].rpartition("@")[2]
    message["Message-ID"] = make_msgid(domain=domain or "lkjip-generator.invalid")  # never the computer's own name
    message.set_content(surat.isi)
    for satu in surat.lampiran:
        utama, rinci = _JENIS.get(Path(satu.nama).suffix, ("application", "octet-stream"))
        message.add_attachment(satu.isi, maintype=utama, subtype=rinci, filename=satu.nama)
    return message


def save_draft(surat: Surat, path: Path) -> Problem | None:
    """Write the letter as a draft (.eml) that a mail program opens; an earlier draft of that name is replaced."""
    return save_whole(path, build_message(surat, draf=True).as_bytes())


def format_size(ukuran: int) -> str:
    """Return a size as staff read it, such as «340 KB» or «12,4 MB»."""
    if ukuran < 1_000_000:
        return f"{max(1, round(ukuran / 1000))} KB"
    return f"{ukuran / 1_000_000:.1f} MB".replace(".", ",")


def _measure(banyak: int) -> int:
    """Bytes that an attachment takes in a mail: four letters for three bytes, in lines of 76 letters and two ends."""
    letters = (banyak + 2) // 3 * 4
    return letters + (letters + 75) // 76 * 2 + 300


def _total(lampiran: Sequence[Lampiran]) -> int:
    return sum(_measure(len(satu.isi)) for satu in lampiran)


def _zip(lampiran: Sequence[Lampiran]) -> Lampiran:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for satu in lampiran:
            entry = zipfile.ZipInfo(satu.nama, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, satu.isi)
    return Lampiran("Dokumen-Kinerja.zip", output.getvalue())
