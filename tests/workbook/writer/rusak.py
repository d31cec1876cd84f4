"""A workbook with one fault of every kind, made from the clean example."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tests.helpers.contoh import load_sumber


def make_faulty() -> dict[str, Any]:
    """Return the data; each change is named beside it."""
    data = deepcopy(load_sumber("contoh-bersih-2024"))
    data["profil"] |= {"triwulan_terakhir": 2, "tahun": 2024}  # quarters III and IV are typed too early
    del data["profil"]["singkatan"]
    rencana, indikator, simpul = data["rencana"], data["indikator"], data["simpul"]
    del rencana[3]["uraian"]
    rencana.append({"id": rencana[0]["id"].lower(), "jenis": "misi", "uraian": "id yang sama, huruf kecil"})
    indikator.append({**indikator[0], "id": rencana[1]["id"]})  # an id of another sheet
    indikator.append({"id": "BARU", "induk": "TIDAK-ADA"})  # two required cells blank, a parent that is not there
    simpul[2]["induk"] = "P9"
    pk = next(row for row in data["target"] if row["versi"] == "PK")
    pk["target_4"] = 1  # the fourth year is 2024
    data["target"].append(dict(pk))
    uang = data["anggaran"]
    uang[0]["kas_tw1"] = 10**12
    uang[1]["realisasi_tw1"] = 10**12
    uang[2] = {key: isi for key, isi in uang[2].items() if not key.startswith("realisasi_tw")} | {
        "realisasi_tahun": 10**12
    }
    isian = data["isian_triwulan"]
    isian[0] = {"indikator": isian[0]["indikator"], "target_tahun": 5}  # no realisasi of a closed quarter
    isian[1]["realisasi_tw4"] = "-"
    data["analisis"][0]["acuan"] = "ENTAH"
    data["belanja"].append({"keterangan": "hanya keterangan"})
    simpul += [  # neither name nor a known code; a code of the list needs no name
        {"id": "X1", "tingkat": "program"},
        {"id": "X2", "tingkat": "program", "kode": "9.99.99"},
        {"id": "X3", "tingkat": "program", "kode": "x.xx.01"},
        {"id": "X4", "tingkat": " Sub  Kegiatan ", "nama": "ditempel dengan spasi"},
        {"id": "X5", "tingkat": "subkegiatan", "nama": "ditempel, tidak ada dalam daftar"},
    ]
    indikator[0] |= {"polaritas": "naik", "jenis_akumulasi": 3, "is_iku": "Y"}
    data["pengaturan"] |= {"kertas": "Letter", "grafik": "v"}
    return data
