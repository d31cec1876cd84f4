"""Money up the tree: pagu that holds in the period, cash plan, realisasi, serapan, for nodes, sasaran and the agency."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.measures.akumulasi import TRIWULAN_SETAHUN
from generator.measures.capaian import BelumTerukur, percent_of
from generator.measures.hasil import CACAH, RUPIAH, TEKS, Bentuk, Hasil, JenisAngka, find_bentuk, label_triwulan
from generator.measures.hitung.uang import Pengambil, Uang, add_uang, take, take_pagu, take_sum, take_year
from generator.model.anggaran import Simpul
from generator.model.dukungan import list_di_bawah, list_pendukung, list_terbagi, list_terhitung
from generator.model.isian import Isian
from generator.model.pilihan import Tingkat

MULAI_PERUBAHAN_BAWAAN = 4  # where Profil does not say from which quarter the revised budget holds
LEPAS = "tanpa-sasaran"  # the key of money that serves no statement, or several without being divided among them
JUMLAH_ANAK = "jumlah anak"  # the formula of an amount that is the sum of what stands below
Kertas = dict[str, dict[str, Uang]]


def mulai_perubahan(isian: Isian) -> int:
    """The quarter from which revised amounts and targets hold."""
    return isian.profil.pagu_perubahan_mulai or MULAI_PERUBAHAN_BAWAAN


def is_perubahan_berlaku(hasil: Hasil) -> bool:
    """Tell whether revised amounts and targets hold: the last quarter that counts has come to the stated one."""
    return max(hasil.batas_triwulan, 1) >= mulai_perubahan(hasil.isian)


def is_pagu_berubah(isian: Isian) -> bool:
    """Tell whether any row of the agency has a revised amount; a blank one then means «unchanged»."""
    return any(row.pagu_perubahan is not None for row in (*isian.anggaran, *isian.anggaran_dokumen))


def _pengambil(hasil: Hasil) -> dict[str, Pengambil]:
    """What is rolled up the tree, by the end of its key."""
    sampai, label = hasil.batas_triwulan, hasil.periode.label
    takers = {
        "renstra": take("renstra"),
        "realisasi-lalu": take("realisasi_lalu"),
        "pagu-murni": take("pagu_murni"),
        "pagu-perubahan": take_pagu(True) if is_pagu_berubah(hasil.isian) else take("pagu_perubahan"),
        f"pagu/{label}": take_pagu(is_perubahan_berlaku(hasil)),
        f"kas-kumulatif/{label}": take_sum("kas", sampai),
        f"realisasi-kumulatif/{label}": take_year(sampai),
    }
    for nomor in range(1, 5):
        quarter = label_triwulan(hasil.periode.tahun, nomor)
        takers[f"kas/{quarter}"] = take(f"kas_tw{nomor}")
        takers[f"kas-kumulatif/{quarter}"] = take_sum("kas", nomor)
        if nomor <= sampai:
            takers[f"realisasi/{quarter}"] = take(f"realisasi_tw{nomor}")
            is_year = nomor == TRIWULAN_SETAHUN
            takers[f"realisasi-kumulatif/{quarter}"] = take_year(nomor) if is_year else take_sum("realisasi", nomor)
    return takers


def measure_anggaran(hasil: Hasil) -> None:
    """Write the money of every node, of every tujuan and sasaran, and of the agency."""
    takers = _pengambil(hasil)
    kertas: Kertas = {}
    programs = hasil.isian.anak_simpul(None)
    semua = [program.id for program in programs]
    for program in programs:
        _roll_up(hasil, program, takers, kertas)
    _write_group(hasil, "opd", programs, [kertas[id] for id in semua], takers)
    _write_quarter_changes(hasil)
    _measure_sasaran(hasil, takers, kertas)
    for pokok in (*(f"simpul/{id}" for id in semua), *(f"rencana/{r.id}" for r in hasil.isian.rencana), LEPAS):
        _write_share(hasil, pokok)


def _write_quarter_changes(hasil: Hasil) -> None:
    """The agency's realisasi of each quarter alone against that of the quarter before."""
    for nomor in range(2, hasil.batas_triwulan + 1):
        label, lain = (label_triwulan(hasil.periode.tahun, satu) for satu in (nomor, nomor - 1))
        kini, dulu = f"opd/realisasi/{label}", f"opd/realisasi/{lain}"
        asal = (*hasil[kini].asal, *hasil[dulu].asal)
        rumus = "realisasi − realisasi triwulan sebelumnya"
        hasil.put(f"opd/perubahan-realisasi/{label}/{lain}", measure_difference(hasil, kini, dulu), RUPIAH, rumus, asal)


def _measure_sasaran(hasil: Hasil, takers: dict[str, Pengambil], kertas: Kertas) -> None:
    """Write the money of every statement that is served, and of what serves none or cannot be divided."""
    isian, counted = hasil.isian, list_terhitung(hasil.isian)
    for rencana in isian.rencana:
        served = list_pendukung(isian, list_di_bawah(isian, rencana.id), counted)
        if served:
            _write_group(hasil, f"rencana/{rencana.id}", served, [kertas[satu.id] for satu in served], takers)
    loose = list_pendukung(isian, {None}, counted)
    own = [_own_part(isian, simpul, takers, kertas) for simpul in list_terbagi(isian, counted)]
    parts = [*(kertas[satu.id] for satu in loose), *(part for part in own if _has_amount(part))]
    if parts:
        _write_group(hasil, LEPAS, loose, parts, takers)


def list_tak_terbagi(hasil: Hasil) -> tuple[Simpul, ...]:
    """The nodes that serve several statements and whose pagu is known only for the whole."""
    divided = list_terbagi(hasil.isian, list_terhitung(hasil.isian))
    figures = [(node, hasil[f"simpul/{node.id}/pagu/{hasil.periode.label}"]) for node in divided]
    return tuple(node for node, figure in figures if figure.nilai is not None and figure.rumus != JUMLAH_ANAK)


def _own_part(isian: Isian, simpul: Simpul, takers: dict[str, Pengambil], kertas: Kertas) -> dict[str, Uang]:
    """What is typed on a node that serves several statements, and is not the sum of what stands below it."""
    children = [kertas[child.id] for child in isian.anak_simpul(simpul.id)]
    own, none = kertas[simpul.id], Uang()
    return {key: none if any(child[key].nilai is not None for child in children) else own[key] for key in takers}


def _has_amount(part: dict[str, Uang]) -> bool:
    return any(uang.nilai is not None for uang in part.values())


def _roll_up(hasil: Hasil, simpul: Simpul, takers: dict[str, Pengambil], kertas: Kertas) -> None:
    """Write a node's money after its children's, and note it by key end.

    A row of its own in Anggaran goes first, then the sum of the children, then the amount that a document states.
    """
    children = hasil.isian.anak_simpul(simpul.id)
    for child in children:
        _roll_up(hasil, child, takers, kertas)
    own = hasil.isian.anggaran_by_simpul.get(simpul.id)
    dokumen = hasil.isian.dokumen_by_simpul.get(simpul.id)
    pokok, uang, none = f"simpul/{simpul.id}", kertas.setdefault(simpul.id, {}), Uang()
    parts = [kertas[child.id] for child in children]
    for key, take_row in takers.items():
        sums = none if own else _add_parts(parts, key, hasil.periode.label)
        typed = take_row(dokumen) if dokumen else none
        summed = sums.nilai is not None
        uang[key] = take_row(own) if own else sums if summed else typed
        if summed and not key.startswith("pagu/"):  # murni and perubahan are compared each with its own
            _write_dokumen(hasil, pokok, key, typed, sums)
        rumus = JUMLAH_ANAK if summed else "isian"
        hasil.put(f"{pokok}/{key}", uang[key].nilai, RUPIAH, rumus, uang[key].asal)
    _write_derived(hasil, pokok, uang)
    _write_counts(hasil, pokok, [simpul])


def _add_parts(parts: Sequence[dict[str, Uang]], key: str, label: str) -> Uang:
    """The sum over children or programs; a cash plan is incomplete, too, where one that has spent has none."""
    jumlah = add_uang([part[key] for part in parts])
    kas, real = f"kas-kumulatif/{label}", f"realisasi-kumulatif/{label}"
    tanpa_kas = key == kas and any(part[kas].nilai is None and part[real].nilai for part in parts)
    return jumlah._replace(lengkap=jumlah.lengkap and not tanpa_kas)


def _write_dokumen(hasil: Hasil, pokok: str, key: str, typed: Uang, sums: Uang) -> None:
    """The amount that a document states beside the sum of the children; `key` is UKURAN or UKURAN/PERIODE."""
    if typed.nilai is None:
        return
    ukuran, garis, periode = key.partition("/")
    hasil.put(f"{pokok}/{ukuran}-dokumen{garis}{periode}", typed.nilai, RUPIAH, "nilai menurut dokumen", typed.asal)
    hasil.put(f"{pokok}/{ukuran}-anak{garis}{periode}", sums.nilai, RUPIAH, JUMLAH_ANAK, sums.asal)


def _write_group(
    hasil: Hasil, pokok: str, nodes: Sequence[Simpul], parts: Sequence[dict[str, Uang]], takers: dict[str, Pengambil]
) -> None:
    """Write the sums of the parts, and how many programs, kegiatan and sub kegiatan the nodes and their branches are."""
    rumus = (
        "jumlah program" if all(satu.induk is None for satu in nodes) else "jumlah program, kegiatan, atau sub kegiatan"
    )
    uang = {key: _add_parts(parts, key, hasil.periode.label) for key in takers}
    for key, jumlah in uang.items():
        hasil.put(f"{pokok}/{key}", jumlah.nilai, RUPIAH, rumus, jumlah.asal)
    _write_derived(hasil, pokok, uang)
    _write_counts(hasil, pokok, nodes)


def bentuk_serapan(hasil: Hasil) -> Bentuk:
    """Percent with the declared decimals of serapan."""
    pengaturan = hasil.isian.pengaturan
    return find_bentuk(JenisAngka.PERSEN, pengaturan.desimal_serapan, pengaturan.jaga_seratus)


def measure_share(hasil: Hasil, bagian: str, keseluruhan: str) -> Decimal | BelumTerukur:
    """Return one figure in percent of another; not measured where one of them is missing or the whole is zero."""
    part, whole = hasil.nilai(bagian), hasil.nilai(keseluruhan)
    if part is None:
        return BelumTerukur("realisasi belum diisi")
    return BelumTerukur("pembanding belum diisi") if whole is None else percent_of(part, whole)


def measure_difference(hasil: Hasil, satu: str, lain: str) -> Decimal | None:
    """Return one figure minus another; None where one is missing."""
    first, second = hasil.nilai(satu), hasil.nilai(lain)
    return None if first is None or second is None else first - second


def _write_derived(hasil: Hasil, pokok: str, uang: dict[str, Uang]) -> None:
    """What follows from the amounts of one node, sasaran or the agency."""
    label = hasil.periode.label
    pagu, real = f"{pokok}/pagu/{label}", f"{pokok}/realisasi-kumulatif/{label}"
    asal = (*hasil[real].asal, *hasil[pagu].asal)
    serapan = measure_share(hasil, real, pagu)
    hasil.put(f"{pokok}/serapan/{label}", serapan, bentuk_serapan(hasil), "realisasi / pagu × 100", asal)
    hasil.put(f"{pokok}/sisa/{label}", measure_difference(hasil, pagu, real), RUPIAH, "pagu − realisasi", asal)
    hasil.put(f"{pokok}/kategori-serapan/{label}", _rate_serapan(hasil, serapan), TEKS, "skala serapan", asal)
    _write_kas(hasil, pokok, uang[f"kas-kumulatif/{label}"].lengkap)
    murni, perubahan = f"{pokok}/pagu-murni", f"{pokok}/pagu-perubahan"
    selisih = measure_difference(hasil, perubahan, murni)
    asal_pagu = (*hasil[perubahan].asal, *hasil[murni].asal)
    hasil.put(f"{pokok}/selisih-pagu", selisih, RUPIAH, "pagu perubahan − pagu murni", asal_pagu)
    if hasil.periode.triwulan is None:
        hasil.put(f"{pokok}/realisasi/{label}", hasil[real].nilai, RUPIAH, hasil[real].rumus, hasil[real].asal)


def _write_kas(hasil: Hasil, pokok: str, lengkap: bool) -> None:
    """Realisasi against the cash plan; a plan with blank quarters would make it look too high."""
    label = hasil.periode.label
    kas, real = f"{pokok}/kas-kumulatif/{label}", f"{pokok}/realisasi-kumulatif/{label}"
    belum, asal = BelumTerukur("rencana kas belum lengkap"), (*hasil[real].asal, *hasil[kas].asal)
    serapan = measure_share(hasil, real, kas) if lengkap else belum
    hasil.put(f"{pokok}/serapan-kas/{label}", serapan, bentuk_serapan(hasil), "realisasi / rencana kas × 100", asal)
    deviasi = measure_difference(hasil, real, kas) if lengkap else belum
    hasil.put(f"{pokok}/deviasi/{label}", deviasi, RUPIAH, "realisasi − rencana kas", asal)


def _rate_serapan(hasil: Hasil, serapan: Decimal | BelumTerukur) -> str | BelumTerukur:
    nama = hasil.isian.pengaturan.skala_serapan
    skala = hasil.skala(nama)
    if isinstance(serapan, BelumTerukur):
        return BelumTerukur("serapan belum terukur")
    if skala is None:
        return hasil.skala_hilang(nama)
    langkah = skala.rate(serapan)
    return langkah.label if langkah else BelumTerukur("serapan berada di luar skala")


def _write_counts(hasil: Hasil, pokok: str, simpul: Sequence[Simpul]) -> None:
    nodes = [node for top in simpul for node in _branch(hasil.isian, top)]
    for tingkat in Tingkat:
        banyak = sum(node.tingkat is tingkat for node in nodes)
        key = f"{pokok}/jumlah-{tingkat.value.replace(' ', '-')}/{hasil.periode.label}"
        hasil.put(key, Decimal(banyak), CACAH, "cacah baris")


def _branch(isian: Isian, simpul: Simpul) -> list[Simpul]:
    own = [simpul] if simpul.id in isian.simpul_aktif else []
    return [*own, *(node for child in isian.anak_simpul(simpul.id) for node in _branch(isian, child))]


def _write_share(hasil: Hasil, pokok: str) -> None:
    label = hasil.periode.label
    if f"{pokok}/pagu/{label}" in hasil:
        nilai = measure_share(hasil, f"{pokok}/pagu/{label}", f"opd/pagu/{label}")
        asal = (*hasil[f"{pokok}/pagu/{label}"].asal, *hasil[f"opd/pagu/{label}"].asal)
        hasil.put(
            f"{pokok}/kontribusi/{label}", nilai, bentuk_serapan(hasil), "pagu / pagu perangkat daerah × 100", asal
        )
