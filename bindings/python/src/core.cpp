// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/text_span.hpp>
#include <safeguarding/store/store_error.hpp>
#include <safeguarding/vault/cannot_open.hpp>

namespace binding {

namespace {

/// One of the classes of safeguarding/_errors.py, filled from `e` and raised.
void raise(const sg::error& e, const char* kind, const nb::kwargs& further = {}) {
  const auto made = nb::module_::import_("safeguarding._errors")
                        .attr(kind)(e.what(), e.code(), e.message(), e.fragment(), e.where(), **further);
  PyErr_SetObject(made.type().ptr(), made.ptr());
}

void translate(const std::exception_ptr& thrown, void*) {
  try {
    std::rethrow_exception(thrown);
  } catch (const sg::invalid_input& e) {
    raise(e, "InvalidInput");
  } catch (const sg::not_found& e) {
    raise(e, "NotFound");
  } catch (const sg::cannot_open& e) {
    raise(e, "CannotOpen");
  } catch (const sg::store_error& e) {
    nb::kwargs further;
    further["fault"] = e.fault();
    raise(e, "StoreError", further);
  } catch (const sg::error& e) {
    raise(e, "Error");
  }
}

}  // namespace

void bind_core(nb::module_& m) {
  nb::register_exception_translator(translate);
  word_enum<sg::errc>(m, "ErrorCode", "What went wrong, for programs. Stable: numbers are never reused.");
  word_enum<sg::severity>(m, "Severity", "How much a finding weighs.");
  value_class<sg::position>(
      m, "Position", "Where in an input something stands. Lines and columns count from 1; 0 means \"not known\".",
      may("source", &sg::position::source, "file name or other name of the input, as the caller gave it"),
      may("line", &sg::position::line, "line, from 1"), may("column", &sg::position::column, "column in bytes, from 1"),
      may("field", &sg::position::field, "field or key, for example \"dob\" or \"rule.route.to\""));
  value_class<sg::finding>(m, "Finding", "One finding. `fragment` may be personal data; the other fields never are.",
                           kept("weight", &sg::finding::weight), kept("code", &sg::finding::code),
                           may("message", &sg::finding::message, "what is wrong and what would be right"),
                           may("fragment", &sg::finding::fragment, "the offending piece of the input"),
                           may("where", &sg::finding::where));
  value_class<sg::text_span>(
      m, "TextSpan", "The code points [start, start + length) of a text; counted in Unicode code points, not bytes.",
      may("start", &sg::text_span::start), may("length", &sg::text_span::length));

  word_enum<sg::store_fault>(m, "StoreFault", "What is the matter with a store.");
  m.def(
      "sha256",
      [](const nb::bytes& bytes) {
        return sg::sha256({bytes.c_str(), bytes.size()});
      },
      "data"_a,
      numpydoc("SHA-256 of bytes: what pins a pack to a decision and a file to a record.",
               {{"data", "Any bytes."},
                {"-> str", "64 hexadecimal characters."},
                {">>>", ">>> sg.sha256(b\"\")[:8]\n'e3b0c442'"}})
          .c_str());
}

}  // namespace binding
