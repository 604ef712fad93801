// SPDX-License-Identifier: Apache-2.0
// What sealing and opening a record of 1 KiB costs beside libsodium's bare cipher over the same bytes, asked in turn in
// one run, and the ratio of the two. The library also draws a key and nonces, wraps the key for each scope, commits to
// it and pads; the bare cipher is given its key and nonce.
#include <safeguarding/ledger/event.hpp>
#include <safeguarding/ledger/verify.hpp>
#include <safeguarding/vault/seal.hpp>

#include <benchmark/benchmark.h>
#include <sodium.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

constexpr std::size_t record_size = 1020;  // one whole step with its length
const std::string header(180, 'h');

struct bare {
  std::array<unsigned char, 32> key{};
  std::array<unsigned char, 24> nonce{};
  std::array<unsigned char, 1024> content{};
  std::array<unsigned char, 1024 + 16> sealed{};

  void seal() {
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, content.data(), content.size(),
                                               reinterpret_cast<const unsigned char*>(header.data()), header.size(),
                                               nullptr, nonce.data(), key.data());
  }
  void open() {
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(content.data(), nullptr, nullptr, sealed.data(), sealed.size(),
                                                   reinterpret_cast<const unsigned char*>(header.data()), header.size(),
                                                   nonce.data(), key.data()) != 0)
      std::abort();
  }
};

template <class Ours, class Bare>
void side_by_side(benchmark::State& state, const Ours& ours, const Bare& theirs) {
  using steady = std::chrono::steady_clock;
  constexpr int each = 200;
  steady::duration library{}, cipher{};
  for (auto _ : state) {
    const auto begin = steady::now();
    for (int i = 0; i < each; ++i) ours();
    const auto middle = steady::now();
    for (int i = 0; i < each; ++i) theirs();
    library += middle - begin;
    cipher += steady::now() - middle;
  }
  const auto nanoseconds = [&](steady::duration spent) {
    return std::chrono::duration<double, std::nano>(spent).count() / static_cast<double>(state.iterations()) / each;
  };
  state.counters["library_ns"] = nanoseconds(library);
  state.counters["libsodium_ns"] = nanoseconds(cipher);
  state.counters["records_per_second"] = 1e9 / nanoseconds(library);
  state.counters["library/libsodium"] = nanoseconds(library) / nanoseconds(cipher);
}

struct school {
  sg::key_ring ring = sg::key_ring::create(sg::root_key::random());
  std::vector<sg::key_id> scopes;

  explicit school(std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) scopes.push_back(ring.add_scope(sg::scope_kind::child));
  }
};

void seal(benchmark::State& state) {
  const school made{state.range(0)};
  const std::string content(record_size, 'x');
  bare beside;
  side_by_side(
      state, [&] { benchmark::DoNotOptimize(sg::seal(made.ring, header, content, made.scopes)); },
      [&] { beside.seal(), benchmark::DoNotOptimize(beside.sealed); });
}
BENCHMARK(seal)->Name("vault/seal_1_KiB/scopes")->Arg(1)->Arg(3);

void open(benchmark::State& state) {
  const school made{state.range(0)};
  const auto sealed = sg::seal(made.ring, header, std::string(record_size, 'x'), made.scopes);
  bare beside;
  beside.seal();
  side_by_side(
      state, [&] { benchmark::DoNotOptimize(sg::open(made.ring, header, sealed)); },
      [&] { beside.open(), benchmark::DoNotOptimize(beside.content); });
}
BENCHMARK(open)->Name("vault/open_1_KiB/scopes")->Arg(1)->Arg(3);

/// A whole history checked against nothing but itself, each event opened as well. In memory: what the disk adds is not
/// in it. The hashes alone are in ledger_bench.
void verify_and_open(benchmark::State& state) {
  constexpr std::uint64_t events = 100'000;
  sg::store_id store;
  store.bytes[0] = 1;
  const school made{1};
  std::vector<sg::event_bytes> history;
  for (std::uint64_t i = 0; i < events; ++i) {
    sg::event_header front;
    front.store = store;
    front.position = i;
    front.sealed_length = static_cast<std::uint32_t>(sg::sealed_size(record_size, 1));
    history.push_back({sg::encode(front), {}});
    history.back().sealed = sg::seal(made.ring, history.back().header, std::string(record_size, 'x'), made.scopes);
  }
  const sg::verifier_key key{sg::origin_of(store), sg::signature_kind::head, {}};
  const auto begin = std::chrono::steady_clock::now();
  for (auto _ : state) {
    std::size_t next = 0;
    const auto report = sg::verify_history(key,
                                           [&](sg::event_bytes& to) {
                                             if (next == history.size()) return false;
                                             to = history[next++];
                                             benchmark::DoNotOptimize(sg::open(made.ring, to.header, to.sealed));
                                             return true;
                                           },
                                           {});
    if (report.found.size != events) state.SkipWithError("not all events were read");
  }
  const std::chrono::duration<double> all = std::chrono::steady_clock::now() - begin;
  state.counters["s for 1,000,000"] =
      all.count() * 1e6 / (static_cast<double>(events) * static_cast<double>(state.iterations()));
}
BENCHMARK(verify_and_open)
    ->Name("checking and opening 100,000 events of 1 KiB")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
