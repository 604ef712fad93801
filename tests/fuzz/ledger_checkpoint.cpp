// SPDX-License-Identifier: Apache-2.0
// Whatever is read as a head, a public key or a request to a witness is written back as the same text; no signature is
// good that was not made.
#include <safeguarding/ledger/checkpoint.hpp>
#include <safeguarding/ledger/witness.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

#include "promises.hpp"

namespace sg = safeguarding;

namespace {

template <class Read, class Write>
void there_and_back(const std::string& text, const Read& read, const Write& write) {
  try {
    const auto value = read(text);
    hold(write(value, text));
  } catch (const sg::invalid_input& problem) {
    hold(!problem.message().empty());
    hold(problem.where().line <= text.size() + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  there_and_back(input, sg::parse_checkpoint, [](const sg::checkpoint& note, const std::string& text) {
    for (const auto& one : note.signatures) {
      sg::verifier_key key{one.name, sg::signature_kind::head, {}};
      key.key[0] = 1;
      hold(sg::check_signature(note, key) != sg::signature_check::good);
    }
    return sg::to_text(note) == text;
  });
  there_and_back(input, sg::parse_witness_request, [](const sg::witness_request& request, const std::string& text) {
    return sg::to_text(request) == text;
  });
  there_and_back(input, sg::parse_verifier_key, [](const sg::verifier_key& key, const std::string& text) {
    return sg::to_text(key) == text || sg::to_text(key) + "\n" == text;
  });
  return 0;
}
