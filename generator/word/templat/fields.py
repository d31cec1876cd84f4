"""The names that a template uses, compared with the values of an example: every unknown one at once, also inside loops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass

from jinja2 import nodes

_OPEN = object()  # a value that the example cannot tell: an empty list has no first item
_LOOP = ("index", "index0", "first", "last", "length", "revindex", "previtem", "nextitem")


@dataclass(frozen=True)
class Missing:
    """A name that nothing stands behind, the line of the source it is used in, and the names that there are."""

    name: str
    line: int
    known: tuple[str, ...]


def list_fields(value: object) -> tuple[str, ...]:
    """Return the names below a value: keys of a mapping, fields of an object; nothing for a text or a list."""
    if isinstance(value, Mapping):
        return tuple(str(key) for key in value)
    if isinstance(value, (str, int)) or is_list(value) or value is None:
        return ()
    first = [field.name for field in fields(value)] if is_dataclass(value) else getattr(value, "_fields", ())
    rest = (name for name in dir(value) if not name.startswith("_") and not callable(getattr(value, name)))
    return tuple(dict.fromkeys((*first, *rest)))


def is_list(value: object) -> bool:
    """Tell whether a value is told of by the numbers of its items; a tuple with names is an object."""
    return isinstance(value, (list, tuple)) and not hasattr(value, "_fields")


@dataclass
class _Walker:
    """Follows the tags from top to bottom; `scope` holds the example's value of each name."""

    scope: dict[str, object]
    found: list[Missing] = field(default_factory=list)

    def visit(self, node: nodes.Node) -> None:
        if isinstance(node, nodes.For):
            self._visit_loop(node)
        elif isinstance(node, (nodes.Getattr, nodes.Getitem, nodes.Name)):
            self.resolve(node)
        else:
            for child in node.iter_child_nodes():
                self.visit(child)

    def _visit_loop(self, loop: nodes.For) -> None:
        items = self.resolve(loop.iter)
        first = next(iter(items), _OPEN) if is_list(items) else _OPEN
        own = dict.fromkeys((target.name for target in loop.target.find_all(nodes.Name)), _OPEN)
        if isinstance(loop.target, nodes.Name):
            own[loop.target.name] = first
        before, self.scope = self.scope, {**self.scope, **own, "loop": dict.fromkeys(_LOOP, 1)}
        for child in (*([loop.test] if loop.test else []), *loop.body):
            self.visit(child)
        self.scope = before
        for child in loop.else_:
            self.visit(child)

    def resolve(self, node: nodes.Node) -> object:
        """Return the example's value of an expression, noting what is unknown on the way."""
        if isinstance(node, nodes.Name):
            if node.name not in self.scope:
                self.found.append(Missing(node.name, node.lineno, tuple(self.scope)))
            return self.scope.get(node.name, _OPEN)
        if isinstance(node, nodes.Getattr):
            return self._field(self.resolve(node.node), node.attr, node.lineno)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            return self._item(self.resolve(node.node), node.arg.value, node.lineno)
        for child in node.iter_child_nodes():
            self.visit(child)
        return _OPEN

    def _field(self, owner: object, name: str, line: int) -> object:
        if owner is _OPEN:
            return _OPEN
        if name in list_fields(owner):
            return owner[name] if isinstance(owner, Mapping) else getattr(owner, name)
        if not isinstance(owner, (str, int)) and not is_list(owner):
            self.found.append(Missing(name, line, list_fields(owner)))
        return _OPEN

    def _item(self, owner: object, key: object, line: int) -> object:
        if isinstance(owner, Mapping):
            if key in owner:
                return owner[key]
            self.found.append(Missing(str(key), line, tuple(map(str, owner))))
            return _OPEN
        if is_list(owner) and isinstance(key, int):
            return owner[key] if -len(owner) <= key < len(owner) else _OPEN
        return self._field(owner, str(key), line)


def find_unknown(tree: nodes.Template, context: Mapping[str, object], functions: Iterable[str]) -> Iterator[Missing]:
    """Yield every use of a name or field that the example does not have, in the order of the template."""
    walker = _Walker({**dict.fromkeys(functions, _OPEN), **context})
    walker.visit(tree)
    yield from walker.found
