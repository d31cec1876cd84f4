"""Money: spent within the pagu, explained where little was spent, in step with what was done."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.catalogue import cek_anggaran as cek
from generator.checks.bahan import SERATUS, Bahan, angka, pendek, rupiah, sum_known
from generator.checks.sumber import find_place
from generator.measures.cetak import format_nilai, format_persen
from generator.measures.hasil import Ukuran
from generator.model.anggaran import Anggaran, IndikatorSimpul, Simpul
from generator.model.isian import Isian
from generator.model.nilai import JenisAkumulasi, TipeNilai
from generator.model.pilihan import JenisAnalisis, PenjumlahanRenja, PeriodeAnalisis, Tingkat
from generator.problems import Place, Problem

KEMBAR_TERKECIL = 1_000_000  # below this equal amounts are common
KEMBAR_BULAT = 100_000  # round amounts are planned, and are equal by plan
KOLOM_KEMBAR = (
    ("Realisasi setahun", "realisasi_tahun"),
    ("Pagu perubahan", "pagu_perubahan"),
    ("Pagu murni", "pagu_murni"),
    ("Realisasi s.d. tahun lalu", "realisasi_lalu"),
    ("Anggaran Renstra", "renstra"),
)
DAPAT_DIJUMLAHKAN = JenisAkumulasi.KUMULATIF


def check_realisasi_pagu(bahan: Bahan) -> Iterator[Problem]:
    """Where amounts are typed, no more is spent than the pagu allows."""
    label = bahan.akhir.periode.label
    for simpul in bahan.isian.simpul:
        pagu, realisasi = (bahan.figure(f"simpul/{simpul.id}/{key}/{label}") for key in ("pagu", "realisasi-kumulatif"))
        if pagu is None or realisasi is None or {pagu.rumus, realisasi.rumus} != {"isian"}:
            continue
        spent, limit = realisasi.desimal_murni, pagu.desimal_murni
        if spent is not None and limit is not None and spent > limit:
            facts = {"realisasi": rupiah(spent), "pagu": rupiah(limit), "selisih": rupiah(spent - limit)}
            place, nama = _last_place(realisasi, simpul), pendek(simpul.nama)
            yield cek.REALISASI_MELEBIHI_PAGU.at(place, nama=nama, masa=bahan.masa, lawan=pagu.asal[0], **facts)


def _last_place(figure: Ukuran, simpul: Simpul) -> Place:
    return figure.asal[-1] if figure.asal else simpul.asal.sel("id")


def check_kas(bahan: Bahan) -> Iterator[Problem]:
    """The cash plan of the year stays within the pagu, whichever of the two pagu is the larger."""
    for row in (*bahan.isian.anggaran, *bahan.isian.anggaran_dokumen):
        stated = [kunci for kunci in ("pagu_murni", "pagu_perubahan") if getattr(row, kunci) is not None]
        kas = sum_known(row.kas_tw)
        if not stated or kas is None:
            continue
        kunci = max(stated, key=lambda key: getattr(row, key))
        pagu = getattr(row, kunci)
        if kas > pagu:
            facts = {
                "kas": rupiah(kas),
                "pagu": rupiah(pagu),
                "selisih": rupiah(kas - pagu),
                "lawan": row.asal.sel(kunci),
            }
            first = next(nomor for nomor, nilai in enumerate(row.kas_tw, 1) if nilai is not None)
            yield cek.KAS_MELEBIHI_PAGU.at(row.asal.sel(f"kas_tw{first}"), nama=bahan.nama_simpul(row.simpul), **facts)


def check_kembar(bahan: Bahan) -> Iterator[Problem]:
    """Two rows of a sheet with the same large, uneven amount are often one row copied; said once for a pair of rows."""
    for rows in (bahan.isian.anggaran, bahan.isian.anggaran_dokumen):
        seen: dict[tuple[str, Decimal], Anggaran] = {}
        pairs: set[tuple[str, str]] = set()
        for row in rows:
            for judul, kunci in KOLOM_KEMBAR:
                nilai = getattr(row, kunci)
                if nilai is None or nilai < KEMBAR_TERKECIL or nilai % KEMBAR_BULAT == 0:
                    continue
                first = seen.setdefault((kunci, nilai), row)
                if first is row or (first.simpul, row.simpul) in pairs or _is_related(bahan.isian, first, row):
                    continue
                pairs.add((first.simpul, row.simpul))
                facts = {"nama_lain": bahan.nama_simpul(first.simpul), "lawan": first.asal.sel(kunci)}
                facts |= {"angka": judul, "nama": bahan.nama_simpul(row.simpul), "nilai": rupiah(nilai)}
                yield cek.JUMLAH_KEMBAR.at(row.asal.sel(kunci), **facts)


def _is_related(isian: Isian, first: Anggaran, second: Anggaran) -> bool:
    """Tell whether one row's node stands above the other's: an only child has the amount of its parent."""
    return second.simpul in _ancestors(isian, first.simpul) or first.simpul in _ancestors(isian, second.simpul)


def _ancestors(isian: Isian, id: str) -> set[str]:
    found: set[str] = set()
    simpul = isian.simpul_by_id.get(id)
    while simpul and simpul.induk and simpul.induk not in found:
        found.add(simpul.induk)
        simpul = isian.simpul_by_id.get(simpul.induk)
    return found


def check_serapan(bahan: Bahan) -> Iterator[Problem]:
    """After the year, whatever absorbed less than the declared threshold says why; a node speaks for those below it."""
    if not bahan.is_tutup:
        return
    for program in bahan.isian.anak_aktif(None):
        yield from _low(bahan, program)


def _low(bahan: Bahan, simpul: Simpul) -> Iterator[Problem]:
    figure = bahan.setahun[f"simpul/{simpul.id}/serapan/{bahan.tahun}"]
    serapan, ambang = figure.desimal_murni, bahan.isian.pengaturan.ambang_serapan_rendah
    if _is_explained(bahan.isian, simpul):
        return
    children = bahan.isian.anak_aktif(simpul.id)
    if serapan is None or serapan >= ambang or any(_is_explained(bahan.isian, child) for child in children):
        for child in children:
            yield from _low(bahan, child)
        return
    facts = {"tingkat": simpul.tingkat.value, "nama": pendek(simpul.nama), "ambang": angka(ambang), "id": simpul.id}
    place = find_place(bahan.isian, figure, simpul.asal.sel("id"))
    facts["serapan"] = format_persen(serapan, 2).removesuffix("%")
    yield cek.SERAPAN_RENDAH.at(place, sel_sumber=figure.asal, **facts)


def _is_explained(isian: Isian, simpul: Simpul) -> bool:
    row = isian.anggaran_by_simpul.get(simpul.id)
    periods = (PeriodeAnalisis.TAHUN, PeriodeAnalisis.TW4)
    remarks = [isian.analisis_dari(simpul.id, JenisAnalisis.SERAPAN_RENDAH, periode) for periode in periods]
    return any(remarks) or bool(row and row.keterangan)


def check_fisik(bahan: Bahan) -> Iterator[Problem]:
    """Work and money go together. Within the year payment lags, so only a target already met without money counts."""
    hasil, label = bahan.akhir, bahan.akhir.periode.label
    for row in bahan.isian.anggaran if bahan.terakhir else ():
        uang = bahan.figure(f"simpul/{row.simpul}/realisasi-kumulatif/{label}")
        pagu = bahan.figure(f"simpul/{row.simpul}/pagu/{label}")
        indikator = [i for i in bahan.isian.indikator_dari_simpul(row.simpul) if i.id in bahan.isian.isian_by_indikator]
        if uang is None or uang.desimal_murni is None or pagu is None or not pagu.desimal_murni or not indikator:
            continue
        facts = {"masa": bahan.masa, "nama": bahan.nama_simpul(row.simpul)}
        if uang.desimal_murni == 0:
            yield from _work_alone(bahan, indikator, uang, facts)
        elif all(hasil[f"indikator/{i.id}/realisasi/{bahan.tahun}"].nilai is None for i in indikator):
            kunci = f"realisasi_tw{bahan.terakhir}" if bahan.has_triwulan else "realisasi_tahun"
            place = bahan.isian.isian_by_indikator[indikator[0].id].asal.sel(kunci)
            yield cek.UANG_TANPA_FISIK.at(place, nilai=rupiah(uang.desimal_murni), lawan=uang.asal[-1], **facts)


def _work_alone(
    bahan: Bahan, indikator: list[IndikatorSimpul], uang: Ukuran, facts: dict[str, str]
) -> Iterator[Problem]:
    for i in indikator:
        figure = bahan.akhir[f"indikator/{i.id}/realisasi/{bahan.tahun}"]
        target = bahan.akhir.nilai(f"indikator/{i.id}/target/{bahan.tahun}")
        nilai = figure.desimal_murni
        if nilai and nilai > 0 and (bahan.is_tutup or (target is not None and nilai >= target)):
            place, lawan = find_place(bahan.isian, figure, i.asal.sel("id")), uang.asal[-1]
            yield cek.FISIK_TANPA_UANG.at(place, uraian=pendek(i.uraian), nilai=angka(nilai), lawan=lawan, **facts)
            return


def check_pagu_nol(bahan: Bahan) -> Iterator[Problem]:
    """A row of the budget whose indicator has a target has a pagu."""
    hasil, label = bahan.akhir, bahan.akhir.periode.label
    for row in bahan.isian.anggaran:
        pagu = bahan.figure(f"simpul/{row.simpul}/pagu/{label}")
        if pagu is None or pagu.desimal_murni:
            continue
        for i in bahan.isian.indikator_dari_simpul(row.simpul):
            target = hasil[f"indikator/{i.id}/target/{bahan.tahun}"]
            if target.desimal_murni:
                text = "kosong" if pagu.desimal_murni is None else "Rp0"
                facts = {"pagu": text, "target": format_nilai(target.nilai), "lawan": target.asal[0]}
                yield cek.PAGU_NOL.at(
                    find_place(bahan.isian, pagu, row.asal.sel("pagu_murni")),
                    nama=bahan.nama_simpul(row.simpul),
                    **facts,
                )
                break


def check_tanpa_anggaran(bahan: Bahan) -> Iterator[Problem]:
    """A sub kegiatan in force with a Renstra target for this year stands in the year's budget, where there is one."""
    isian, hasil, tahun = bahan.isian, bahan.setahun, bahan.tahun
    budgeted = isian.simpul_aktif
    for simpul in isian.simpul if isian.anggaran else ():
        in_force = (simpul.berlaku_dari or tahun) <= tahun <= (simpul.berlaku_sampai or tahun)
        if simpul.tingkat is not Tingkat.SUB_KEGIATAN or not in_force or simpul.id in budgeted:
            continue
        for i in isian.indikator_dari_simpul(simpul.id):
            target = hasil[f"indikator/{i.id}/target/{tahun}"]
            if target.desimal_murni:
                facts = {"nama": pendek(simpul.nama), "tahun": tahun, "target": angka(target.desimal_murni)}
                yield cek.TANPA_ANGGARAN.at(simpul.asal.sel("id"), lawan=target.asal[0], **facts)
                break


def check_penjumlahan(bahan: Bahan) -> Iterator[Problem]:
    """Only counts are added: not percentages by their kind, nor anything else by the form's literal sums."""
    isian = bahan.isian
    indikator = (*isian.indikator, *isian.indikator_simpul)
    for i in indikator:
        if i.jenis_akumulasi is DAPAT_DIJUMLAHKAN and i.tipe_nilai in (TipeNilai.PERSEN, TipeNilai.PREDIKAT):
            place = i.asal.sel("jenis_akumulasi")
            yield cek.PERSEN_DIJUMLAHKAN.at(place, uraian=pendek(i.uraian), tipe=i.tipe_nilai.value)
    others = [i for i in isian.indikator_simpul if i.jenis_akumulasi is not DAPAT_DIJUMLAHKAN]
    if others and isian.pengaturan.penjumlahan_renja is PenjumlahanRenja.HARFIAH:
        place, lawan = isian.pengaturan.asal.sel("penjumlahan_renja"), others[0].asal.sel("jenis_akumulasi")
        yield cek.PENJUMLAHAN_HARFIAH.at(place, banyak=len(others), uraian=pendek(others[0].uraian), lawan=lawan)


def check_seratus(bahan: Bahan) -> Iterator[Problem]:
    """100 percent is not printed while money is left, unless the workbook accepts it; said once."""
    label, pengaturan = bahan.akhir.periode.label, bahan.isian.pengaturan
    if pengaturan.jaga_seratus:
        return
    whole = format_persen(SERATUS, pengaturan.desimal_serapan)
    left = [
        (simpul, sisa)
        for simpul in bahan.isian.simpul
        if (figure := bahan.figure(f"simpul/{simpul.id}/sisa/{label}")) and (sisa := figure.desimal_murni) and sisa > 0
        if bahan.akhir.cetak(f"simpul/{simpul.id}/serapan/{label}") == whole
    ]
    if left:
        simpul, sisa = left[0]
        facts = {"banyak": len(left), "nama": pendek(simpul.nama), "sisa": rupiah(sisa)}
        yield cek.SERATUS_BERSISA.at(pengaturan.asal.sel("jaga_seratus"), **facts)
