"""Jupyter's own checks of a kernel, with everything they may be given; none is skipped."""

import sys
import unittest

import jupyter_kernel_test


class Conformance(jupyter_kernel_test.KernelTests):
    kernel_name = "pinquire"
    language_name = "pinquire"
    file_extension = ".pin"
    code_hello_world = "println 'hello, world'"
    code_stderr = "System.err.println 'oh'"
    code_page_something = "pin?"
    code_clear_output = "println 'gone'; out.clear()"
    code_generate_error = "pin pages 0..99"
    code_inspect_sample = "pin"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "[1, 2]*.plus(1)", "result": "[2, 3]"},
        {"code": "%%java\n6 * 7", "result": "42"},
    ]
    code_display_data = [
        {"code": "reset; map file; pin pages 0..3; dma write; fsync", "mime": "text/html"},
        {"code": "show", "mime": "text/plain"},
    ]
    completion_samples = [
        {"text": "pi", "matches": {"pin"}},
        {"text": "pin pages 0..3 lo", "matches": {"longterm"}},
        {"text": "design linux-4", "matches": {"linux-4.20"}},
    ]
    complete_code_samples = ["fsync", "pin?", "4.times { fsync }", "%%java\nint n = 1;"]
    incomplete_code_samples = ["4.times {", "check { nic {", "/*", "%%java\nclass P {"]
    invalid_code_samples = ["}", "4.times { ) }", "%%java\n}"]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")


outcome = unittest.main(argv=["conformance"], exit=False, verbosity=2).result
if outcome.skipped or not outcome.wasSuccessful():
    sys.exit(1)
print("all as expected")
