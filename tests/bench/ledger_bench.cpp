// SPDX-License-Identifier: Apache-2.0
// What the ledger costs beside the hashing that cannot be had for less: SHA-256 of the same bytes, with nothing around
// it.
#include <safeguarding/core/digest.hpp>
#include <safeguarding/ledger/event.hpp>
#include <safeguarding/ledger/frontier.hpp>
#include <safeguarding/ledger/signer.hpp>
#include <safeguarding/ledger/tree.hpp>
#include <safeguarding/ledger/verify.hpp>

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

constexpr std::uint64_t many = 1'000'000;

sg::store_id a_store() {
  sg::store_id id;
  id.bytes[0] = 1;
  return id;
}

sg::event_bytes event_of_1_kb(std::uint64_t position) {
  sg::event_header header;
  header.store = a_store();
  header.position = position;
  header.sealed_length = 1024;
  return {sg::encode(header), std::string(1024, static_cast<char>(position))};
}

/// Gives `count` events of 1 KB, of which only the numbers differ, so that making them costs next to nothing.
sg::event_reader events(std::uint64_t count) {
  return [at = std::uint64_t{0}, count, one = event_of_1_kb(0)](sg::event_bytes& next) mutable {
    if (at == count) return false;
    for (std::size_t i = 0; i < 8; ++i) one.header[27 - i] = static_cast<char>(at >> (8 * i));
    next.header = one.header;
    next.sealed = one.sealed;
    ++at;
    return true;
  };
}

double seconds_of(const auto& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// The table of docs: one run, both sides in turn.
void print_table() {
  double hashing = 1e9, verifying = 1e9;
  const std::string sealed(1024, 's'), leaf(97, 'l'), node(65, 'n');
  for (int round = 0; round < 3; ++round) {
    hashing = std::min(hashing, seconds_of([&] {
                         for (std::uint64_t i = 0; i < many; ++i) {
                           benchmark::DoNotOptimize(sg::sha256(sealed));
                           benchmark::DoNotOptimize(sg::sha256(leaf));
                           benchmark::DoNotOptimize(sg::sha256(node));
                         }
                       }));
    verifying = std::min(verifying, seconds_of([&] {
                           const sg::verifier_key key{sg::origin_of(a_store()), sg::signature_kind::head, {}};
                           const auto report = sg::verify_history(key, events(many), {});
                           if (report.found.size != many) std::abort();
                         }));
  }
  std::printf("a whole history checked, 1,000,000 events of 1 KB    %6.2f s\n", verifying);
  std::printf("SHA-256 of the same bytes, with nothing around it    %6.2f s\n", hashing);
  std::printf("ratio                                                %6.2f\n", verifying / hashing);
}

void leaf_hash_of_1_kb(benchmark::State& state) {
  const auto event = event_of_1_kb(7);
  for (auto _ : state) benchmark::DoNotOptimize(sg::leaf_hash(event));
}
BENCHMARK(leaf_hash_of_1_kb);

void append_to_a_frontier(benchmark::State& state) {
  sg::frontier edge;
  const auto leaf = sg::sha256("leaf");
  for (auto _ : state) edge.append(leaf);
}
BENCHMARK(append_to_a_frontier);

void prove_and_verify_in_a_million(benchmark::State& state) {
  static const sg::hash_tree tree = [] {
    sg::hash_tree made;
    for (std::uint64_t i = 0; i < many; ++i) made.append(sg::sha256(std::to_string(i)));
    return made;
  }();
  const auto head = tree.head();
  std::uint64_t at = 0;
  for (auto _ : state) {
    at = (at + 611'953) % many;
    if (!sg::proves_inclusion(tree.leaf(at), at, head, tree.inclusion(at, many))) std::abort();
  }
}
BENCHMARK(prove_and_verify_in_a_million);

/// The head of one event more, read back first.
void sign_a_head(benchmark::State& state) {
  sg::signer key{a_store(), std::string(32, 's')};
  std::uint64_t at = 0;
  for (auto _ : state) {
    const auto event = event_of_1_kb(at++);
    const std::vector written{sg::leaf_hash(event)};
    benchmark::DoNotOptimize(key.sign(written, [&](sg::event_bytes& next) {
      next = event;
      return true;
    }));
  }
}
BENCHMARK(sign_a_head);

}  // namespace

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  print_table();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
