"""The rows with which a workbook for known bidang urusan begins: Profil, program, kegiatan and, if wished, sub kegiatan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from generator.catalogue import lanjut as kode
from generator.model.nomenklatur import BIDANG, BIDANG_SENDIRI, Entri, name_bidang, parse_kode
from generator.model.pilihan import JenisDaerah, Tingkat
from generator.problems import Place, Problem
from generator.workbook.nomenklatur import Nomenklatur

_HURUF = {Tingkat.PROGRAM: "P", Tingkat.KEGIATAN: "K", Tingkat.SUB_KEGIATAN: "S"}


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What is known of the agency when its workbook is made; None and empty are left for staff to fill."""

    bidang: tuple[str, ...] = ()
    jenis_daerah: JenisDaerah | None = None
    nama_opd: str | None = None
    tahun: int | None = None
    renstra: tuple[int, int] | None = None
    sub_kegiatan: bool = False


def check_permintaan(permintaan: Permintaan, nomenklatur: Nomenklatur) -> list[Problem]:
    """Return what is wrong: bidang without kind of region, unknown bidang, a report year outside the Renstra."""
    problems: list[Problem] = []
    jenis = permintaan.jenis_daerah
    if permintaan.bidang and jenis is None:
        problems.append(kode.JENIS_DAERAH_BELUM_DISEBUT.at(Place()))
    for bidang in permintaan.bidang if jenis else ():
        known = [code for code in BIDANG if nomenklatur.list_of(jenis, (code,), bersama=False)]
        if bidang not in known:
            saran = _suggest(bidang, known) or f"daftar nomenklatur yang memuat bidang urusan untuk {jenis.value}"
            problems.append(kode.BIDANG_TIDAK_DIKENAL.at(Place(), bidang=bidang, daerah=jenis.value, saran=saran))
    if permintaan.tahun and permintaan.renstra:
        awal, akhir = permintaan.renstra
        if not awal <= permintaan.tahun <= akhir:
            problems.append(kode.TAHUN_DI_LUAR_RENSTRA.at(Place(), tahun=permintaan.tahun, awal=awal, akhir=akhir))
    return problems


def _suggest(bidang: str, known: list[str]) -> str:
    near = get_close_matches(bidang, known, 3, 0)
    return "kode bidang yang ada, misalnya " + ", ".join(f"{c} ({name_bidang(c)})" for c in near) if near else ""


def make_awal(permintaan: Permintaan, nomenklatur: Nomenklatur, dasar: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data of the workbook: the default answers (`dasar`), Profil as far as known, and the rows."""
    awal, akhir = permintaan.renstra or (None, None)
    profil = {
        "nama_opd": permintaan.nama_opd,
        "jenis_daerah": permintaan.jenis_daerah.value if permintaan.jenis_daerah else None,
        "bidang_urusan": "; ".join(permintaan.bidang) or None,
        "tahun": permintaan.tahun,
        "renstra_awal": awal,
        "renstra_akhir": akhir,
    }
    known = {key: isi for key, isi in profil.items() if isi is not None}
    data: dict[str, Any] = {**dasar, "profil": {**dasar.get("profil", {}), **known}}
    if permintaan.bidang and permintaan.jenis_daerah:
        nodes = list(_nodes(permintaan, nomenklatur))
        data["simpul"] = [node for node, _ in nodes]
        indikator = [row for node, entri in nodes for row in _indikator(node, entri)]
        data |= {"indikator_simpul": indikator} if indikator else {}
    return data


def _nodes(permintaan: Permintaan, nomenklatur: Nomenklatur) -> Iterator[tuple[dict[str, Any], Entri]]:
    """The rows of «Program» in the order of their codes; names stay blank, for the code gives them.

    Kegiatan of regions of special autonomy (first digit 3 and above) are left for them to choose.
    """
    digit = "1" if permintaan.jenis_daerah is JenisDaerah.PROVINSI else "2"
    lines = nomenklatur.list_of(permintaan.jenis_daerah or JenisDaerah.KABUPATEN, permintaan.bidang)
    resolved = ((entri.kode.replace(BIDANG_SENDIRI, permintaan.bidang[0]), entri) for entri in lines)
    ids: dict[str, str] = {}
    for text, entri in sorted(resolved, key=lambda pair: _order(pair[0], permintaan.bidang)):
        parsed = parse_kode(text)
        if parsed is None or parsed.tingkat is None or parsed.induk is None:
            continue
        if parsed.tingkat is Tingkat.SUB_KEGIATAN and not permintaan.sub_kegiatan:
            continue
        if parsed.kegiatan and parsed.kegiatan[0] != digit:
            continue
        induk = ids.get(str(parsed.induk))
        saudara = sum(str(parse_kode(other).induk) == str(parsed.induk) for other in ids) if induk else None
        nomor = (saudara if saudara is not None else sum("." not in id for id in ids.values())) + 1
        ids[text] = f"{induk}.{_HURUF[parsed.tingkat]}{nomor}" if induk else f"{_HURUF[parsed.tingkat]}{nomor}"
        row = {"id": ids[text], "induk": induk, "tingkat": parsed.tingkat.value, "kode": text}
        yield {key: isi for key, isi in row.items() if isi}, entri


def _order(text: str, daftar_bidang: Iterable[str]) -> tuple[int, str]:
    """The agency's own order of bidang, then the order of codes."""
    return list(daftar_bidang).index(text[:4]), text


def _indikator(node: Mapping[str, Any], entri: Entri) -> Iterator[dict[str, Any]]:
    if node["tingkat"] == Tingkat.SUB_KEGIATAN.value and entri.indikator:
        row = {"id": f"{node['id']}.1", "simpul": node["id"], "uraian": entri.indikator, "satuan": entri.satuan}
        yield {key: isi for key, isi in row.items() if isi}
