"""The calls to jsii's kernel. Where one fails because of a value of a wrong type, the error says which, in the names of Python."""
import sys

import jsii


def _with_type_errors(call):
    def with_type_errors(target, member, args):
        try:
            return call(target, member, args)
        except Exception as error:
            from ._type_errors import type_error
            translated = type_error(error, target, args, sys._getframe(1))
            if translated is None:
                raise
        raise translated from None
    return with_type_errors


create = _with_type_errors(jsii.create)
invoke = _with_type_errors(jsii.invoke)
sinvoke = _with_type_errors(jsii.sinvoke)
