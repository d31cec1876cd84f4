"""The wide appendix of realisasi: programs and sub kegiatan with performance, money, problems and solutions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.measures.hasil import Hasil
from generator.measures.hitung.agregat import list_indikator_simpul
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import map_sasaran
from generator.model.isian import Isian
from generator.model.nomenklatur import BIDANG
from generator.model.pilihan import JenisAnalisis, JenisRencana, Tingkat
from generator.reports.bersama import build_kepala
from generator.reports.lkjip.dasar import Blok, build_gap, list_program, list_remarks
from generator.reports.tabel import LANJUTAN, Baris, Jenis, Kolom, Rata, Sel, Tabel

Garis = tuple[Simpul, int, IndikatorSimpul | None]  # a printed line: node, which of its indicators, that indicator

BARIS_KELOMPOK = 6  # so many lines at least stand beside one merged label, which is repeated for the next ones
BUTIR_ULANG = 3  # items up to which a list is said again beside later lines
DI_ATAS = "lihat baris pertama program ini"
KOLOM_AWAL = (("No.", 0.7), ("Urusan", 2.0), ("Perangkat Daerah", 1.7))
KOLOM_KEBIJAKAN = ("Kebijakan", 2.6)
KOLOM_TENGAH = (
    ("Program/Sub Kegiatan", Kolom(4)),
    ("Indikator Kinerja", Kolom(4.2)),
    ("Satuan", Kolom(1.3, Rata.TENGAH)),
    ("Target", Kolom(1.1, Rata.TENGAH)),
    ("Realisasi Kinerja", Kolom(1.5, Rata.TENGAH)),
    ("Alokasi Anggaran (Rp)", Kolom(2, Rata.KANAN)),
    ("Realisasi Anggaran (Rp)", Kolom(2, Rata.KANAN)),
    ("%", Kolom(1.2, Rata.KANAN)),
)
KOLOM_CATATAN = (
    ("Permasalahan", 2.6, (JenisAnalisis.PERMASALAHAN, JenisAnalisis.PENGHAMBAT)),
    ("Solusi", 2.6, (JenisAnalisis.SOLUSI,)),
    ("Tindak Lanjut Rekomendasi DPRD", 2.6, (JenisAnalisis.DPRD,)),
)


@dataclass(frozen=True, slots=True)
class _Kelompok:
    """Consecutive lines of a program that share one merged label, and what stands beside them."""

    program: Simpul
    nomor: int
    garis: tuple[Garis, ...]
    kebijakan: tuple[str, ...]
    catatan: tuple[tuple[str, ...], ...]  # one list per column of remarks


def build_realisasi_luas(hasil: Hasil) -> tuple[Blok, ...]:
    """Return the table; the columns of policies, problems, solutions and DPRD follow-up stand where anyone filled them."""
    if not list_program(hasil.isian):
        return build_gap("program dan anggaran")
    groups = [k for n, program in enumerate(list_program(hasil.isian), 1) for k in _list_kelompok(hasil, n, program)]
    with_policy = any(k.kebijakan for k in groups)
    shown = tuple(n for n in range(len(KOLOM_CATATAN)) if any(k.catatan[n] for k in groups))
    rows = [row for kelompok in groups for row in _rows(hasil, kelompok, with_policy, shown)]
    rows.append(_total(hasil, with_policy, len(shown)))
    kanan = [KOLOM_CATATAN[n][:2] for n in shown]
    kiri = (*KOLOM_AWAL, *((KOLOM_KEBIJAKAN,) if with_policy else ()))
    heads = [nama for nama, _ in (*kiri, *KOLOM_TENGAH, *kanan)]
    number, *rest = (Kolom(lebar) for _, lebar in kiri)
    kolom = (Kolom(number.lebar, Rata.TENGAH), *rest, *(k for _, k in KOLOM_TENGAH), *(Kolom(lbr) for _, lbr in kanan))
    kepala = build_kepala(heads, tuple(f"({nomor})" for nomor in range(1, len(heads) + 1)))
    catatan = ("Persentase = realisasi anggaran / alokasi anggaran × 100.",)
    table = Tabel(
        "realisasi-luas", kolom, kepala, tuple(rows), catatan=catatan, ukuran=6.5 if shown else 7.5, dengan_berikut=True
    )
    return (table,)


def _total(hasil: Hasil, with_policy: bool, catatan: int) -> Baris:
    label = hasil.periode.label
    uang = (Sel(hasil.cetak(f"opd/{ukuran}/{label}")) for ukuran in ("pagu", "realisasi", "serapan"))
    blank = (Sel(gabung_kolom=catatan),) if catatan else ()
    return Baris((Sel("Jumlah", gabung_kolom=8 + with_policy), *uang, *blank), Jenis.JUMLAH)


def _list_kelompok(hasil: Hasil, nomor: int, program: Simpul) -> Iterator[_Kelompok]:
    """The program's lines in groups of whole kegiatan; remarks on the program itself stand beside the first."""
    nodes: list[Simpul] = [program]
    parts: list[list[Simpul]] = [nodes]
    for kegiatan in hasil.isian.anak_aktif(program.id):
        if len(_lines(hasil, parts[-1])) >= BARIS_KELOMPOK:
            parts.append([])
        parts[-1] += _leaves(hasil.isian, kegiatan) or [kegiatan]
    for ke, part in enumerate(parts):
        yield _Kelompok(
            program,
            nomor,
            tuple(_lines(hasil, part)),
            _policies(hasil.isian, program, part, first=ke == 0),
            tuple(_collect(hasil.isian, program, part, *jenis) for _, _, jenis in KOLOM_CATATAN),
        )


def _lines(hasil: Hasil, nodes: list[Simpul]) -> list[Garis]:
    return [(simpul, ke, i) for simpul in nodes for ke, i in enumerate(list_indikator_simpul(hasil, simpul) or (None,))]


def _rows(hasil: Hasil, kelompok: _Kelompok, with_policy: bool, shown: tuple[int, ...]) -> Iterator[Baris]:
    isian, tinggi = hasil.isian, len(kelompok.garis)
    urusan = _name_urusan(isian, kelompok.program)
    again = "" if kelompok.garis[0][0] is kelompok.program else f" {LANJUTAN}"
    left = (
        Sel(str(kelompok.nomor), gabung_baris=tinggi),
        Sel(f"{urusan}{again}" if urusan else "–", gabung_baris=tinggi),
        Sel(f"{isian.profil.singkatan}{again}", gabung_baris=tinggi),
        *((_merged(kelompok.kebijakan, tinggi),) if with_policy else ()),
    )
    right = tuple(_merged(kelompok.catatan[n], tinggi) for n in shown)
    for urutan, (simpul, ke, indikator) in enumerate(kelompok.garis):
        banyak = max(len(list_indikator_simpul(hasil, simpul)), 1)
        cells = _node_cells(hasil, simpul, ke, indikator, banyak)
        tie = urutan == 0 and tinggi > 1  # the label stays with its lines
        whole = urutan > 0 or not any(kelompok.catatan[n] for n in shown)
        yield Baris((*left, *cells, *right) if urutan == 0 else tuple(cells), utuh=whole, dengan_berikut=tie)


def _merged(items: tuple[str, ...], tinggi: int) -> Sel:
    return Sel(items or "–", bernomor=len(items) > 1, gabung_baris=tinggi)


def _leaves(isian: Isian, simpul: Simpul) -> list[Simpul]:
    """The nodes of the report year below a node that have none below them: sub kegiatan, or a kegiatan typed as one sum."""
    found: list[Simpul] = []
    for child in isian.anak_aktif(simpul.id):
        found += _leaves(isian, child) or [child]
    return found


def _collect(isian: Isian, program: Simpul, nodes: list[Simpul], *jenis: JenisAnalisis) -> tuple[str, ...]:
    """The program's own remarks, beside its first lines and again beside the later ones; else those on these nodes."""
    own = list_remarks(isian, program.id, *jenis)
    if own:
        return own if nodes[0] is program else _again(own)
    ids = [id for simpul in nodes for id in (simpul.id, *(i.id for i in isian.indikator_dari_simpul(simpul.id)))]
    return tuple(dict.fromkeys(teks for id in ids for teks in list_remarks(isian, id, *jenis)))


def _node_cells(hasil: Hasil, simpul: Simpul, ke: int, indikator: IndikatorSimpul | None, tinggi: int) -> Iterator[Sel]:
    """Name, indicator, unit, target, realisasi and money; name and money reach over all indicators of the node."""
    label, tebal = hasil.periode.label, simpul.tingkat is Tingkat.PROGRAM
    if ke == 0:
        yield Sel(simpul.nama.upper() if tebal else simpul.nama, gabung_baris=tinggi, tebal=tebal)
    if indikator is None:
        yield from (Sel("–"), Sel("–"), Sel("–"), Sel("–"))
    else:
        pokok = f"indikator/{indikator.id}"
        yield from (Sel(indikator.uraian, tebal=tebal), Sel(indikator.satuan, tebal=tebal))
        yield from (Sel(hasil.cetak(f"{pokok}/{ukuran}/{label}"), tebal=tebal) for ukuran in ("target", "realisasi"))
    for ukuran in ("pagu", "realisasi", "serapan") if ke == 0 else ():
        yield Sel(hasil.cetak(f"simpul/{simpul.id}/{ukuran}/{label}"), gabung_baris=tinggi, tebal=tebal)


def _name_urusan(isian: Isian, program: Simpul) -> str:
    """The bidang urusan of a program's code, else those of the agency, by name; «» where neither is known."""
    kode = (program.kode or "")[:4]
    codes = [kode] if kode in BIDANG else [satu.strip() for satu in (isian.profil.bidang_urusan or "").split(";")]
    names = [BIDANG.get(satu, satu).capitalize() for satu in codes if satu]
    return "; ".join(names)


def _policies(isian: Isian, program: Simpul, nodes: list[Simpul], first: bool) -> tuple[str, ...]:
    """The arah kebijakan that these nodes, their kegiatan or the program name; where none does, those of the sasaran."""
    parents = [isian.simpul_by_id[n.induk] for n in nodes if n.induk in isian.simpul_by_id and n.induk != program.id]
    named = [node for node in (*nodes, *parents) if node.arah_kebijakan] or [program]
    ids = dict.fromkeys(node.arah_kebijakan for node in named)
    own = tuple(isian.rencana_by_id[id].uraian for id in ids if id in isian.rencana_by_id)
    everywhere = [program, *isian.anak_simpul(program.id), *isian.daun(program.id)]
    if own or any(node.arah_kebijakan for node in everywhere):
        return own
    served = map_sasaran(isian, isian.simpul_aktif)[program.id]
    sasaran = (rencana.id for rencana in isian.rencana if rencana.id in served)
    found = tuple(r.uraian for id in sasaran for r in isian.anak_rencana(id, JenisRencana.ARAH_KEBIJAKAN))
    return found if first else _again(found)


def _again(items: tuple[str, ...]) -> tuple[str, ...]:
    """What stands beside the first lines of a program, beside later ones: the same, of many where to find it."""
    return items if len(items) <= BUTIR_ULANG else (DI_ATAS,)
