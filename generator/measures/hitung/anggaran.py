"""Money up the tree: pagu that holds in the period, cash plan, realisasi, serapan, for nodes, sasaran and the agency."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from generator.measures.capaian import BelumTerukur, percent_of
from generator.measures.hasil import CACAH, RUPIAH, TEKS, Bentuk, Hasil, JenisAngka, label_triwulan
from generator.model.anggaran import Anggaran, Simpul
from generator.model.isian import Isian
from generator.model.pilihan import Tingkat
from generator.problems import Place

MULAI_PERUBAHAN_BAWAAN = 4  # where Profil does not say from which quarter the revised budget holds
Uang = tuple[Decimal | None, tuple[Place, ...]]
Pengambil = Callable[[Anggaran], Uang]


def mulai_perubahan(isian: Isian) -> int:
    """The quarter from which revised amounts and targets hold."""
    return isian.profil.pagu_perubahan_mulai or MULAI_PERUBAHAN_BAWAAN


def _take(kunci: str) -> Pengambil:
    return lambda baris: (getattr(baris, kunci), (baris.asal.sel(kunci),))


def _take_pagu(berlaku: bool) -> Pengambil:
    """The revised amount where it holds, else the original; whichever alone is typed counts."""

    def take(baris: Anggaran) -> Uang:
        urutan = ("pagu_perubahan", "pagu_murni") if berlaku else ("pagu_murni", "pagu_perubahan")
        kunci = next((key for key in urutan if getattr(baris, key) is not None), urutan[0])
        return getattr(baris, kunci), (baris.asal.sel(kunci),)

    return take


def _take_sum(awalan: str, sampai: int) -> Pengambil:
    def take(baris: Anggaran) -> Uang:
        keys = [f"{awalan}_tw{nomor}" for nomor in range(1, sampai + 1)]
        return add_all(getattr(baris, key) for key in keys), tuple(baris.asal.sel(key) for key in keys)

    return take


def _take_year(sampai: int) -> Pengambil:
    """A typed realisasi of the year counts before the sum of the quarters."""

    def take(baris: Anggaran) -> Uang:
        if baris.realisasi_tahun is not None:
            return baris.realisasi_tahun, (baris.asal.sel("realisasi_tahun"),)
        return _take_sum("realisasi", sampai)(baris)

    return take


def add_all(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Sum of what is there; None where nothing is."""
    present = [amount for amount in amounts if amount is not None]
    return sum(present, Decimal(0)) if present else None


def _pengambil(hasil: Hasil) -> dict[str, Pengambil]:
    """What is rolled up the tree, by the end of its key."""
    tahun, periode, sampai = hasil.periode.tahun, hasil.periode, hasil.batas_triwulan
    label = periode.label
    berlaku = sampai >= mulai_perubahan(hasil.isian) or periode.triwulan is None
    takers = {
        "renstra": _take("renstra"),
        "realisasi-lalu": _take("realisasi_lalu"),
        "pagu-murni": _take("pagu_murni"),
        "pagu-perubahan": _take("pagu_perubahan"),
        f"pagu/{label}": _take_pagu(berlaku),
        f"kas-kumulatif/{label}": _take_sum("kas", sampai),
        f"realisasi-kumulatif/{label}": _take_year(sampai)
        if periode.triwulan is None
        else _take_sum("realisasi", sampai),
    }
    for nomor in range(1, 5):
        quarter = label_triwulan(tahun, nomor)
        takers[f"kas/{quarter}"] = _take(f"kas_tw{nomor}")
        if nomor <= sampai:
            takers[f"realisasi/{quarter}"] = _take(f"realisasi_tw{nomor}")
    return takers


def measure_anggaran(hasil: Hasil) -> None:
    """Write the money of every node, of every tujuan and sasaran, and of the agency."""
    takers = _pengambil(hasil)
    for program in hasil.isian.anak_simpul(None):
        _roll_up(hasil, program, takers)
    semua = [f"simpul/{program.id}" for program in hasil.isian.anak_simpul(None)]
    _write_group(hasil, "opd", semua, takers)
    for rencana in hasil.isian.rencana:
        served = [f"simpul/{program.id}" for program in programs_of(hasil.isian, rencana.id)]
        if served:
            _write_group(hasil, f"rencana/{rencana.id}", served, takers)
    for pokok in (*semua, *(f"rencana/{r.id}" for r in hasil.isian.rencana)):
        _write_share(hasil, pokok)


def programs_of(isian: Isian, rencana: str) -> tuple[Simpul, ...]:
    """The programs that serve a statement of the plan or one of those under it, in sheet order."""
    served = _descendants(isian, rencana)
    return tuple(program for program in isian.daftar_program() if program.sasaran in served)


def _descendants(isian: Isian, rencana: str) -> set[str]:
    found = {rencana}
    for child in isian.anak_rencana(rencana):
        found |= _descendants(isian, child.id)
    return found


def _roll_up(hasil: Hasil, simpul: Simpul, takers: dict[str, Pengambil]) -> dict[str, Uang]:
    """Write a node's money after its children's, and return it by key end."""
    children = [_roll_up(hasil, child, takers) for child in hasil.isian.anak_simpul(simpul.id)]
    own = hasil.isian.anggaran_by_simpul.get(simpul.id)
    dokumen = hasil.isian.dokumen_by_simpul.get(simpul.id)
    pokok, uang = f"simpul/{simpul.id}", {}
    for key, take in takers.items():
        sums = add_all(child[key][0] for child in children)
        typed = take(dokumen) if dokumen else (None, ())
        if own is not None:
            uang[key] = take(own)
        elif sums is not None:
            uang[key] = sums, tuple(place for child in children for place in child[key][1])
            if not key.startswith("pagu/"):  # murni and perubahan are compared each with its own
                _write_dokumen(hasil, f"{pokok}/{key}", typed, uang[key])
        else:
            uang[key] = typed
        rumus = "isian" if not children or sums is None else "jumlah anak"
        hasil.put(f"{pokok}/{key}", uang[key][0], RUPIAH, rumus, *uang[key][1])
    _write_derived(hasil, pokok)
    _write_counts(hasil, pokok, [simpul])
    return uang


def _write_dokumen(hasil: Hasil, kunci: str, typed: Uang, sums: Uang) -> None:
    if typed[0] is None:
        return
    hasil.put(f"{kunci}-dokumen", typed[0], RUPIAH, "nilai menurut dokumen", *typed[1])
    hasil.put(f"{kunci}-anak", sums[0], RUPIAH, "jumlah anak", *sums[1])


def _write_group(hasil: Hasil, pokok: str, members: Sequence[str], takers: dict[str, Pengambil]) -> None:
    for key in takers:
        parts = [hasil[f"{member}/{key}"] for member in members]
        asal = tuple(place for part in parts for place in part.asal)
        hasil.put(f"{pokok}/{key}", add_all(part.desimal_murni for part in parts), RUPIAH, "jumlah program", *asal)
    _write_derived(hasil, pokok)
    _write_counts(hasil, pokok, [hasil.isian.simpul_by_id[member.removeprefix("simpul/")] for member in members])


def bentuk_serapan(hasil: Hasil) -> Bentuk:
    """Percent with the declared decimals of serapan."""
    pengaturan = hasil.isian.pengaturan
    return Bentuk(JenisAngka.PERSEN, pengaturan.desimal_serapan, pengaturan.jaga_seratus)


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


def _write_derived(hasil: Hasil, pokok: str) -> None:
    label = hasil.periode.label
    pagu, kas, real = (f"{pokok}/{key}/{label}" for key in ("pagu", "kas-kumulatif", "realisasi-kumulatif"))
    asal = (*hasil[real].asal[:1], *hasil[pagu].asal[:1])
    serapan = measure_share(hasil, real, pagu)
    hasil.put(f"{pokok}/serapan/{label}", serapan, bentuk_serapan(hasil), "realisasi / pagu × 100", *asal)
    hasil.put(
        f"{pokok}/serapan-kas/{label}",
        measure_share(hasil, real, kas),
        bentuk_serapan(hasil),
        "realisasi / rencana kas × 100",
        *asal,
    )
    hasil.put(f"{pokok}/sisa/{label}", measure_difference(hasil, pagu, real), RUPIAH, "pagu − realisasi", *asal)
    hasil.put(
        f"{pokok}/deviasi/{label}", measure_difference(hasil, real, kas), RUPIAH, "realisasi − rencana kas", *asal
    )
    murni, perubahan = f"{pokok}/pagu-murni", f"{pokok}/pagu-perubahan"
    selisih = measure_difference(hasil, perubahan, murni)
    asal_pagu = (*hasil[perubahan].asal[:1], *hasil[murni].asal[:1])
    hasil.put(f"{pokok}/selisih-pagu", selisih, RUPIAH, "pagu perubahan − pagu murni", *asal_pagu)
    if hasil.periode.triwulan is None:
        hasil.put(f"{pokok}/realisasi/{label}", hasil[real].nilai, RUPIAH, hasil[real].rumus, *hasil[real].asal)
    skala = hasil.skala(hasil.isian.pengaturan.skala_serapan)
    langkah = skala.rate(serapan) if skala and isinstance(serapan, Decimal) else None
    kategori = langkah.label if langkah else BelumTerukur("serapan belum terukur")
    hasil.put(f"{pokok}/kategori-serapan/{label}", kategori, TEKS, "skala serapan", *asal)


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
        asal = hasil[f"{pokok}/pagu/{label}"].asal[:1]
        hasil.put(
            f"{pokok}/kontribusi/{label}", nilai, bentuk_serapan(hasil), "pagu / pagu perangkat daerah × 100", *asal
        )
