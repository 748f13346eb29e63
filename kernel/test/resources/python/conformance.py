"""Jupyter's own checks of a kernel, given the words of the toy language."""

import sys
import unittest

import jupyter_kernel_test


class Conformance(jupyter_kernel_test.KernelTests):
    kernel_name = "pinquire"
    language_name = "pinquire"
    file_extension = ".pin"
    code_hello_world = "print hello, world"
    code_stderr = "complain oh"
    code_generate_error = "misspelt"
    code_inspect_sample = "pin"
    code_execute_result = [{"code": "7", "result": "7"}]
    code_display_data = [{"code": "show", "mime": "text/html"}]
    completion_samples = [{"text": "pi", "matches": {"pin"}}]
    complete_code_samples = ["fsync"]
    incomplete_code_samples = ["4.times {"]
    code_history_pattern = "7*"
    supported_history_operations = ("tail", "range", "search")


outcome = unittest.main(argv=["conformance"], exit=False, verbosity=2).result
if not outcome.wasSuccessful():
    sys.exit(1)
print("all as expected")
