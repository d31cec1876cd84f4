"""What a fresh machine needs: pins that can be read, scripts that start, and an environment that mends itself."""

import ast
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import generator
from generator.app import lingkungan, paths
from generator.app.lingkungan import LingkunganError, list_requirements, prepare
from generator.app.outcome import Outcome
from generator.app.perintah import build_parser
from generator.app.tugas import laporan
from tests.seams.sumber import ROOT

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

sys.path.insert(0, str(ROOT / "kemas"))
import bangun
import pustaka
import versi

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_start_scripts_install_what_the_package_declares():
    """The scripts read the lists with a pattern, because Python 3.10 has no TOML reader."""
    project = PROJECT["project"]
    assert list_requirements() == project["dependencies"]
    for extra, own in project["optional-dependencies"].items():
        assert list_requirements(extra) == project["dependencies"] + own


def test_every_dependency_is_pinned():
    assert [line for line in list_requirements("uji") if not re.match(r"[a-z0-9-]+==[\d.]+(;|$)", line)] == []


def test_a_list_that_is_missing_is_told_in_words():
    with pytest.raises(LingkunganError, match="tidak ditemukan"):
        list_requirements("tidak-ada")


@pytest.mark.parametrize("name", ["jalankan.bat", "jendela.bat", "uji.bat", "kemas/bangun.bat"])
def test_windows_scripts_have_windows_line_ends_and_plain_letters(name):
    content = (ROOT / name).read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") > 10
    assert content.isascii()
    inside_a_block = [line for line in content.splitlines() if line.startswith(b" ") and b"%*" in line]
    assert inside_a_block == []  # «buku(1).xlsx» would end it


@pytest.mark.skipif(os.name == "nt", reason="file modes")
@pytest.mark.parametrize("name", ["jalankan.sh", "jendela.sh", "uji.sh", ".ci/run"])
def test_scripts_can_be_started_and_parse(name):
    assert os.access(ROOT / name, os.X_OK)
    shell = (ROOT / name).read_text(encoding="utf-8").splitlines()[0].split("/")[-1].split()[-1]
    subprocess.run([shell, "-n", str(ROOT / name)], check=True)


@pytest.fixture
def wheels(tmp_path, monkeypatch):
    """A folder `wheels/` that holds one tiny package, as an office without internet has it."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    info = "kecil-1.0.dist-info"
    with zipfile.ZipFile(folder / "kecil-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: kecil\nVersion: 1.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    monkeypatch.setattr(lingkungan, "WHEELS", folder)


def test_an_environment_is_made_once_and_again_when_broken_or_out_of_date(tmp_path, wheels, capfd):
    folder = tmp_path / "ling kungan"
    python = prepare(folder, ["kecil==1.0"])
    assert "Menyiapkan" in capfd.readouterr().out

    assert prepare(folder, ["kecil==1.0"]) == python
    assert capfd.readouterr().out == ""
    assert not lingkungan._is_ready(folder, ["kecil==1.1"])

    os.remove(python)
    prepare(folder, ["kecil==1.0"])
    assert "Menyiapkan" in capfd.readouterr().out
    assert subprocess.run([python, "-c", ""], check=False).returncode == 0


def test_packages_that_cannot_be_had_end_with_advice_and_no_half_made_environment(tmp_path, wheels):
    with pytest.raises(LingkunganError, match="«wheels» tidak lengkap"):
        prepare(tmp_path / "env", ["docxtpl==0.20.2"])
    assert not lingkungan._is_ready(tmp_path / "env", ["docxtpl==0.20.2"])


def test_developers_packages_are_not_looked_for_in_wheels(tmp_path, wheels, monkeypatch):
    asked = []
    monkeypatch.setattr(lingkungan, "_run", lambda command, advice: asked.append(command))
    lingkungan._install(tmp_path / "python", ["kecil==1.0"], luring=False)
    lingkungan._install(tmp_path / "python", ["kecil==1.0"], luring=True)
    assert ["--no-index" in command for command in asked] == [False, True]


def test_wheels_are_fetched_for_every_python_of_the_systems_asked_for(tmp_path, monkeypatch, capsys):
    asked = []
    monkeypatch.setattr(lingkungan, "WHEELS", tmp_path / "wheels")
    monkeypatch.setattr(lingkungan, "prepare", lambda folder, requirements: "python")
    monkeypatch.setattr(lingkungan.subprocess, "call", lambda command: asked.append(command) or 0)
    assert lingkungan.main(["unduh", "windows", "linux"]) == 0
    assert len(asked) == 2 * len(lingkungan.PYTHONS)
    assert all({"--only-binary", ":all:", *list_requirements()} <= set(command) for command in asked)
    assert [command[command.index("--platform") + 1] for command in asked[:: len(lingkungan.PYTHONS)]] == [
        "win_amd64",
        "manylinux2014_x86_64",
    ]
    assert lingkungan.main(["unduh"]) == 0
    assert "--platform" not in asked[-1]
    assert lingkungan.main(["unduh", "amiga"]) == lingkungan.GAGAL
    assert "«amiga» tidak dikenal" in capsys.readouterr().err


def test_wheels_are_fetched_for_every_python_that_the_package_names():
    named = {line.rpartition(" ")[2] for line in PROJECT["project"]["classifiers"] if "Python :: 3." in line}
    assert named <= set(lingkungan.PYTHONS)


def test_the_version_that_windows_shows_is_that_of_the_program():
    assert versi.read_version() == generator.__version__
    text = versi.describe("1.2.3")
    assert "filevers=(1, 2, 3, 0)" in text
    assert "StringStruct('ProductVersion', '1.2.3')" in text
    ast.parse(text)


def test_all_that_travels_in_the_package_is_there():
    """PyInstaller's recipe and what is put beside the programs name files of this checkout."""
    assert [source for source, _ in bangun.DI_SAMPING if not (ROOT / source).exists()] == []
    assert [name for name in versi.CONTOH if not (ROOT / "input_workbooks" / name).is_file()] == []
    recipe = (ROOT / "kemas" / "lkjip.spec").read_text(encoding="utf-8")
    compile(recipe, "lkjip.spec", "exec")
    assert all((ROOT / "kemas" / name).is_file() for name in re.findall(r'"(masuk\w*\.py|ikon\.ico)"', recipe))


def test_the_installer_asks_for_no_administrator_and_runs_where_only_64_bits_are():
    script = (ROOT / "kemas" / "pemasang.nsi").read_text(encoding="utf-8")
    assert "Target amd64-unicode" in script and "RequestExecutionLevel user" in script
    assert "HKLM" not in script and "$PROGRAMFILES" not in script
    removed = re.findall(r'^  (?:RMDir|Delete).*"\$INSTDIR\\([^"]+)"', script.partition('Section "Uninstall"')[2], re.M)
    assert removed and not {"input_workbooks", "output", "templates"} & set(removed)


def test_the_installer_carries_every_folder_that_lies_beside_the_programs():
    script = (ROOT / "kemas" / "pemasang.nsi").read_text(encoding="utf-8")
    folders = {target.partition("/")[0] for source, target in bangun.DI_SAMPING if (ROOT / source).is_dir()}
    assert folders | {"_internal", "input_workbooks"} == set(re.findall(r'File /r "\$\{SUMBER\}\\(\w+)"', script))


def test_a_python_without_ensurepip_is_told_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(lingkungan, "find_spec", lambda name: None)
    with pytest.raises(LingkunganError, match="sudo apt install python3"):
        prepare(tmp_path / "env", [])


def test_a_checkout_uses_its_own_folders_from_anywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert paths.find_home() == ROOT
    assert paths.find_output() == ROOT / "output"


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [
        (["{luar}/buku.xlsx"], "{luar}/output"),
        ([f"{ROOT}/input_workbooks/contoh-bersih-2024.xlsx"], f"{ROOT}/output"),
        ([], f"{ROOT}/output"),
        (["{luar}/buku.xlsx", "--keluaran", "{luar}/lain"], "{luar}/lain"),
    ],
)
def test_window_and_commands_put_the_documents_beside_the_workbook_or_the_program(
    tmp_path, monkeypatch, arguments, folder
):
    made = []
    monkeypatch.setattr(
        laporan, "make_reports", lambda path, asked, kabar: made.append(asked.keluaran) or Outcome(path)
    )
    pilihan = build_parser().parse_args(["buat", *(word.format(luar=tmp_path) for word in arguments)])
    laporan.make(pilihan)
    wanted = Path(folder.format(luar=tmp_path))
    assert set(made) == {wanted}
    if len(arguments) == 1:
        assert paths.find_output_of(Path(pilihan.berkas[0])) == wanted  # what the window asks


def test_an_installed_program_uses_the_bundled_copy_and_the_current_folder(tmp_path, monkeypatch):
    bundled = tmp_path / "site" / "generator" / "_bundled"
    (bundled / "input_workbooks").mkdir(parents=True)
    monkeypatch.setattr(paths, "PACKAGE", bundled.parent)
    monkeypatch.setattr(paths, "BUNDLED", bundled)
    monkeypatch.chdir(tmp_path)
    assert paths.find_home() is None
    assert paths.find_input() == bundled / "input_workbooks"
    assert paths.find_output() == tmp_path / "output"

    (tmp_path / "input_workbooks").mkdir()
    assert paths.find_input() == tmp_path / "input_workbooks"


def test_a_packaged_program_prefers_what_lies_beside_it(tmp_path, monkeypatch):
    """Staff edit the templates beside the program; the bundled ones are the spare copy."""
    for folder in ("program", "program/generator/_bundled"):
        (tmp_path / folder / "templates" / "word").mkdir(parents=True)
    monkeypatch.setattr(paths, "BUNDLED", tmp_path / "program/generator/_bundled")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program" / "lkjip"))
    assert paths.find_templates() == tmp_path / "program" / "templates" / "word"


def test_a_missing_resource_names_the_places_searched():
    with pytest.raises(FileNotFoundError, match="templates/word/tidak-ada"):
        paths.find_resource("templates/word/tidak-ada.docx")


def test_lock_files_of_open_workbooks_are_not_workbooks(tmp_path):
    for name in ("b.xlsx", "~$b.xlsx", "a.xlsx", "c.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in paths.list_workbooks(tmp_path)] == ["a.xlsx", "b.xlsx"]


def test_the_wheel_carries_what_lies_outside_the_package():
    carried = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert carried == {
        name: f"generator/_bundled/{name}"
        for name in ("templates", "input_workbooks", "docs/panduan", "docs/laporan", "kemas/ikon.png")
    }
    assert all((ROOT / name).exists() for name in carried)


@pytest.mark.parametrize(("asal", "sesudah"), [(None, None), ("/pustaka/sendiri", "/pustaka/sendiri")])
def test_what_the_package_starts_uses_its_own_libraries(monkeypatch, asal, sesudah):
    """PyInstaller's starter leads to the package's libraries and keeps the former value under another name."""
    monkeypatch.setenv("LD_LIBRARY_PATH", "/paket/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if asal:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", asal)
    pustaka.restore()
    assert os.environ.get("LD_LIBRARY_PATH") == sesudah and "LD_LIBRARY_PATH_ORIG" not in os.environ
