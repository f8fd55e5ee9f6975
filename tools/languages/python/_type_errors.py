"""What is wrong with the values of a call that jsii's kernel did not take. Nothing here runs before a call has failed."""
import collections.abc
import datetime
import enum
import inspect
import json
import os
import re
import reprlib
import shlex
import typing

from jsii._reference_map import InterfaceDynamicProxy

_OF_A_VALUE = re.compile(
    r"(@jsii/kernel\.\w+: )?Passed to parameter "
    r"|type object '.*' has no attribute '__jsii_type__'"
    r"|Don't know how to convert object to JSON"
    r"|Cannot pass function as argument"
)
_NUMBERS = (int, float)
_PLAIN = (str, int, float, type(None), datetime.datetime)


class _Fault(typing.NamedTuple):
    # Of keywords, indexes and keys, as Python writes them.
    path: tuple
    hint: typing.Any
    value: typing.Any


def type_error(error, target, args, frame):
    """What a call that failed says of its values; None where it failed for another reason, or for one that is not known here."""
    owner = target if isinstance(target, type) else type(target)
    function = _function_of(owner, frame.f_code) if _OF_A_VALUE.match(str(error)) else None
    if function is None:
        return None
    name = function.__qualname__.split(".")[0] if function.__name__ == "__init__" else f"{owner.__name__}.{function.__name__}"
    hints = typing.get_type_hints(function)
    parameters = [*inspect.signature(function).parameters.values()][1:]
    positional = [one for one in parameters if one.kind is not one.KEYWORD_ONLY]
    values = {one.name: frame.f_locals[one.name] for one in positional}
    for one in positional:
        value, hint = values[one.name], hints[one.name]
        if one.kind is one.VAR_POSITIONAL:
            value, hint = [*value], typing.List[hint]
        fault = _fault(value, hint, (one.name,))
        if fault is not None:
            return _error(name, fault, _order(name, one.name, values, hints) if len(fault.path) == 1 else None)
    fault = _fault_in_struct(args[-1], ()) if len(positional) < len(parameters) else None
    return None if fault is None else _error(name, fault)


def _function_of(owner, code):
    members = (member for klass in owner.__mro__ for member in vars(klass).values())
    functions = (getattr(member, "__func__", member) for member in members)
    return next((function for function in functions if getattr(function, "__code__", None) is code), None)


def _error(name, fault, order=None):
    advice = order or _advice(fault)
    return TypeError(
        f"{''.join(fault.path)} of {name}(...) must be {_type_text(fault.hint)}, got {_value_text(fault.value)}" + (f"; {advice}" if advice else "")
    )


def _order(name, wrong, values, hints):
    """Where two values stand in each other's place."""
    def fits(value, parameter):
        return _fault(value, hints[parameter], ()) is None
    swapped = any(one != wrong and fits(values[one], wrong) and fits(values[wrong], one) for one in values)
    return f"the order is {name}({', '.join(values)})" if swapped else None


# Which value is wrong.

def _fault(value, hint, path):
    origin = typing.get_origin(hint)
    if origin is typing.Union:
        faults = [_fault(value, one, path) for one in typing.get_args(hint)]
        if None in faults:
            return None
        return next((fault for fault in faults if fault.path != path), _Fault(path, hint, value))
    if hint in (typing.Any, object):
        return _fault_in_data(value, path)
    if origin is collections.abc.Sequence or origin is list:
        if not isinstance(value, list):
            return _Fault(path, hint, value)
        return _first(_fault(item, *typing.get_args(hint), (*path, f"[{i}]")) for i, item in enumerate(value))
    if origin is collections.abc.Mapping or origin is dict:
        if not isinstance(value, dict):
            return _Fault(path, hint, value)
        return _first(_fault(item, typing.get_args(hint)[1], (*path, _key_text(key))) for key, item in value.items())
    if not _is_instance(value, hint):
        return _Fault(path, hint, value)
    return _fault_in_struct(value, path) if _is_struct(value) else None


def _is_instance(value, hint):
    if isinstance(value, type) or hint in _NUMBERS and isinstance(value, bool):
        return False
    if getattr(hint, "_is_protocol", False):
        return _is_of_jsii(value) and not _is_struct(value)
    return not isinstance(hint, type) or isinstance(value, (hint, InterfaceDynamicProxy)) or hint is float and isinstance(value, int)


def _fault_in_struct(struct, path):
    declared = next(klass for klass in type(struct).__mro__ if "__jsii_type__" in vars(klass))
    hints = typing.get_type_hints(declared.__init__)
    return _first(_fault(value, hints[name], (*path, f".{name}" if path else name)) for name, value in struct._values.items() if name in hints)


def _fault_in_data(value, path):
    if isinstance(value, dict):
        return _first(_fault_in_data(item, (*path, _key_text(key))) for key, item in value.items())
    if isinstance(value, list):
        return _first(_fault_in_data(item, (*path, f"[{i}]")) for i, item in enumerate(value))
    if isinstance(value, _PLAIN) or not isinstance(value, type) and _is_of_jsii(value):
        return None
    return _Fault(path, typing.Any, value)


def _first(faults):
    return next((fault for fault in faults if fault is not None), None)


def _is_of_jsii(value):
    return getattr(value, "__jsii_type__", None) is not None or isinstance(value, InterfaceDynamicProxy)


def _is_struct(value):
    return hasattr(type(value), "__jsii_type__") and isinstance(getattr(value, "_values", None), dict)


# How it is said.

def _key_text(key):
    return f"[{json.dumps(key, ensure_ascii=False) if isinstance(key, str) else repr(key)}]"


def _members(hint):
    """The types of a union without None."""
    all_of = typing.get_args(hint) if typing.get_origin(hint) is typing.Union else (hint,)
    return [one for one in all_of if one is not type(None)]


def _type_text(hint):
    if hint in (typing.Any, object):
        return "plain data"
    members = _members(hint)
    if len(members) != 1:
        return " or ".join(_type_text(one) for one in members)
    origin, arguments = typing.get_origin(members[0]), typing.get_args(members[0])
    if origin is None:
        return members[0].__name__
    if origin is collections.abc.Sequence or origin is list:
        return f"list of {_type_text(arguments[0])}"
    return "dict" if arguments[1] is typing.Any else f"dict of {_type_text(arguments[1])}"


def _value_text(value):
    if value is None:
        return "None"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    if isinstance(value, (str, int, float, list, tuple, dict, set, os.PathLike)) or inspect.isroutine(value):
        text = value.__qualname__ if inspect.isroutine(value) else reprlib.repr(value)
        return f"the {type(value).__name__} {text}"
    name = type(value).__name__
    return f"{'an' if name[0] in 'AEIOUaeiou' else 'a'} {name}"


def _advice(fault):
    value, members = fault.value, _members(fault.hint)
    if isinstance(value, type):
        return f"write {_factories(value)}" if _factories(value) else None
    if inspect.isroutine(value):
        return f"call it: {value.__name__}(...)"
    if value is None:
        return "leave the key out" if fault.path[-1].startswith('["') else None
    if isinstance(value, (tuple, set, frozenset, collections.abc.Iterator)) and (fault.hint is typing.Any or _element(members) is not None):
        return "write a list" if isinstance(value, collections.abc.Iterator) else f"write a list: {reprlib.repr([*value])}"
    if isinstance(value, str) and str in _members(_element(members)):
        return f"write a list: {json.dumps(_words(value), ensure_ascii=False)}"
    if _element(members) is not None and _fault(value, _element(members), ()) is None:
        return f"write a list: {reprlib.repr([value])}"
    if str in members and isinstance(value, (int, float)) or isinstance(value, os.PathLike):
        return f"write {json.dumps(str(value).lower() if isinstance(value, bool) else str(value), ensure_ascii=False)}"
    if isinstance(value, str) and any(one in members for one in _NUMBERS) and re.fullmatch(r"-?\d+(\.\d+)?", value):
        return f"write {value}"
    if bool in members and value in ("true", "false"):
        return f"write {value.title()}"
    classes = [one for one in members if isinstance(one, type)]
    if isinstance(value, (int, float, datetime.timedelta)) and any(getattr(one, "__jsii_type__", None) == "cdk8s.Duration" for one in classes):
        seconds = value.total_seconds() if isinstance(value, datetime.timedelta) else value
        return f"write Duration.seconds({seconds:g})"
    return next((f"write {text}" for text in map(_factories, classes) if text), None)


def _element(members):
    """What a list is of, where one of the types is a list."""
    return next((typing.get_args(one)[0] for one in members if typing.get_origin(one) is collections.abc.Sequence), None)


def _words(text):
    try:
        return shlex.split(text)
    except ValueError:
        return [text]


def _factories(klass):
    """The values of an enum, or what makes an object of a class."""
    if issubclass(klass, enum.Enum):
        return _some(f"{klass.__name__}.{one.name}" for one in klass)
    if "__init__" in vars(klass) and "__jsii_proxy_class__" not in vars(klass):
        return f"{klass.__name__}(...)"
    methods = ((name, member) for name, member in vars(klass).items() if isinstance(member, classmethod) and hasattr(member, "__jsii_name__"))
    return _some(f"{klass.__name__}.{name}(...)" for name, method in methods if typing.get_type_hints(method.__func__).get("return") is klass)


def _some(names):
    names = [*names]
    return " or ".join(names) if len(names) <= 4 else ", ".join(names[:4]) + " or another"
