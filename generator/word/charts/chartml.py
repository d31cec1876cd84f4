"""A panel as a DrawingML chart part: bars, labels, axes and legend, with the values as last known."""

from __future__ import annotations

from decimal import Decimal

from generator.reports.grafik import Arah, Deret, Panel
from generator.word.charts import style
from generator.word.charts.labels import cell_format, label_format, usual_format
from generator.word.charts.layout import Size
from generator.word.charts.workbook import column, heading
from generator.word.parts.wordml import clean_text, escape_attribute

_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_NAMES_AXIS, _VALUES_AXIS = 101, 102
_DIRECTION = {Arah.DATAR: ("bar", "maxMin", "l", "b"), Arah.TEGAK: ("col", "minMax", "b", "l")}
_ONE_LINE = (
    '<a:bodyPr wrap="none" lIns="19050" tIns="19050" rIns="19050" bIns="19050" anchor="ctr"><a:spAutoFit/></a:bodyPr>'
)
_LEGEND = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
_SHOWN = "".join(
    f'<c:{name} val="{int(name == "showVal")}"/>'
    for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
)


def draw_chart(panel: Panel, size: Size, font: str, workbook: str) -> bytes:
    """Return the chart part; `workbook` is the relationship id of its embedded workbook."""
    chart = (
        f"{_title(panel, font)}<c:plotArea>{_area(size)}{_bars(panel, font)}{_axes(panel)}</c:plotArea>"
        f'{_LEGEND if size.legend else ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace {_SPACES}><c:date1904 val="0"/>'
        f'<c:lang val="id-ID"/><c:roundedCorners val="0"/><c:chart>{chart}</c:chart>{style.nothing()}{_text(font)}'
        f'<c:externalData r:id="{escape_attribute(workbook)}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _text(font: str, body: str = "<a:bodyPr/>") -> str:
    return f'<c:txPr>{body}<a:lstStyle/><a:p>{style.letters(font)}<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'


def _title(panel: Panel, font: str) -> str:
    if not panel.judul:
        return '<c:autoTitleDeleted val="1"/>'
    look = style.letters(font, style.TITLE_SIZE, bold=True)
    text = f'<a:r><a:rPr lang="id-ID"/><a:t>{_plain(panel.judul)}</a:t></a:r>'
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>{look}{text}</a:p></c:rich></c:tx>"
        '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
    )


def _area(size: Size) -> str:
    numbers = "".join(f'<c:{name} val="{value:.4f}"/>' for name, value in zip("xywh", size.area, strict=True))
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{numbers}</c:manualLayout></c:layout>"
    )


def _bars(panel: Panel, font: str) -> str:
    fills = style.choose_fills(panel.deret)
    series = "".join(
        _series(panel, index, deret, fill, font)
        for index, (deret, fill) in enumerate(zip(panel.deret, fills, strict=True))
    )
    return (
        f'<c:barChart><c:barDir val="{_DIRECTION[panel.arah][0]}"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="{style.GAP[panel.arah]}"/><c:overlap val="{style.OVERLAP[panel.arah]}"/>'
        f'<c:axId val="{_NAMES_AXIS}"/><c:axId val="{_VALUES_AXIS}"/></c:barChart>'
    )


def _series(panel: Panel, index: int, deret: Deret, fill: style.Fill, font: str) -> str:
    name = f"<c:strRef><c:f>{heading(index + 1)}</c:f>{_strings((deret.nama,))}</c:strRef>"
    banyak = len(panel.kategori)
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx>{name}</c:tx>{style.shape(fill)}'
        f'<c:invertIfNegative val="0"/>{_labels(panel, deret, font)}'
        f"<c:cat><c:strRef><c:f>{column(0, banyak)}</c:f>{_strings(panel.kategori)}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{column(index + 1, banyak)}</c:f>{_numbers(deret)}</c:numRef></c:val></c:ser>"
    )


def _labels(panel: Panel, deret: Deret, font: str) -> str:
    """Return the labels of a series: one format for most points, one of their own for those that differ."""
    formats = {n: label_format(panel, n, nilai) for n, nilai in enumerate(deret.nilai) if nilai is not None}
    usual = usual_format(formats)
    own = "".join(
        f'<c:dLbl><c:idx val="{n}"/>{_label(code, font)}</c:dLbl>' for n, code in formats.items() if code != usual
    )
    return f"<c:dLbls>{own}{_label(usual, font)}</c:dLbls>"


def _label(code: str, font: str) -> str:
    look = f'<c:numFmt formatCode="{escape_attribute(code)}" sourceLinked="0"/>{style.nothing()}'
    return f'{look}{_text(font, _ONE_LINE)}<c:dLblPos val="outEnd"/>{_SHOWN}'


def _strings(texts: tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{n}"><c:v>{_plain(text)}</c:v></c:pt>' for n, text in enumerate(texts))
    return f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache>'


def _numbers(deret: Deret) -> str:
    """Return the values as last known; a gap has no point, so that no bar of zero is drawn."""
    known = {n: nilai for n, nilai in enumerate(deret.nilai) if nilai is not None}
    usual = usual_format({n: cell_format(nilai) for n, nilai in known.items()})
    points = "".join(_number(n, nilai, usual) for n, nilai in known.items())
    return (
        f"<c:numCache><c:formatCode>{_plain(usual)}</c:formatCode>"
        f'<c:ptCount val="{len(deret.nilai)}"/>{points}</c:numCache>'
    )


def _number(n: int, nilai: Decimal, usual: str) -> str:
    code = cell_format(nilai)
    own = f' formatCode="{escape_attribute(code)}"' if code != usual else ""
    return f'<c:pt idx="{n}"{own}><c:v>{nilai:f}</c:v></c:pt>'


def _axes(panel: Panel) -> str:
    """Return the axis of names and a hidden axis of values that starts at zero: the labels say the figures."""
    _, order, names, values = _DIRECTION[panel.arah]
    negative = any(nilai < 0 for deret in panel.deret for nilai in deret.nilai if nilai is not None)
    end = "" if panel.puncak is None else f'<c:max val="{panel.puncak:f}"/>'
    start = "" if negative else '<c:min val="0"/>'
    marks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    return (
        f'<c:catAx><c:axId val="{_NAMES_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{names}"/><c:numFmt formatCode="General" sourceLinked="0"/>{marks}'
        f'<c:tickLblPos val="low"/>{style.axis_line()}<c:crossAx val="{_VALUES_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUES_AXIS}"/><c:scaling><c:orientation val="minMax"/>{end}{start}</c:scaling>'
        f'<c:delete val="1"/><c:axPos val="{values}"/><c:numFmt formatCode="General" sourceLinked="0"/>{marks}'
        f'<c:tickLblPos val="nextTo"/><c:crossAx val="{_NAMES_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _plain(text: str) -> str:
    return escape_attribute(clean_text(text))
