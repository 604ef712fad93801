// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/signer.hpp>

#include <safeguarding/core/error.hpp>

#include <sodium/core.h>
#include <sodium/crypto_sign_ed25519.h>
#include <sodium/utils.h>

#include <new>
#include <stdexcept>
#include <utility>

namespace safeguarding::inline v0 {

/// The 64 bytes of libsodium's secret key: the seed, then the public key. Readable only while one of these functions
/// needs it.
struct signer::secret {
  secret() {
    if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot be started"};
    bytes = static_cast<unsigned char*>(sodium_malloc(crypto_sign_ed25519_SECRETKEYBYTES));
    if (bytes == nullptr) throw std::bad_alloc{};
  }
  ~secret() { sodium_free(bytes); }
  secret(const secret&) = delete;
  secret& operator=(const secret&) = delete;
  secret(secret&&) = delete;
  secret& operator=(secret&&) = delete;

  /// Keeps the bytes readable while it lives.
  struct open {
    explicit open(const secret& one) : bytes{one.bytes} { sodium_mprotect_readonly(bytes); }
    ~open() { sodium_mprotect_noaccess(bytes); }
    open(const open&) = delete;
    open& operator=(const open&) = delete;
    open(open&&) = delete;
    open& operator=(open&&) = delete;
    unsigned char* bytes;
  };

  unsigned char* bytes = nullptr;
  std::array<std::uint8_t, crypto_sign_ed25519_PUBLICKEYBYTES> public_key{};
};

namespace {

std::string_view as_view(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};  // NOLINT(*-reinterpret-cast): bytes as bytes
}

[[noreturn]] void refuse(const std::string& message, errc code = errc::contradiction) {
  throw invalid_input{code, message, {}, {}};
}

/// Reads the event that is to stand at `at` and gives its leaf.
digest next_leaf(const event_reader& rows, event_bytes& event, const store_id& store, std::uint64_t at) {
  const auto place = "event " + std::to_string(at) + ": ";
  if (!rows(event)) refuse(place + "it cannot be read back: there are fewer events than were written", errc::missing);
  const auto header = parse_event(event);
  if (header.store != store) refuse(place + "its header names another store");
  if (header.position != at) refuse(place + "its header says position " + std::to_string(header.position));
  return leaf_hash(event);
}

}  // namespace

signer::signer(const store_id& store, std::string_view seed) : store_{store} {
  static_assert(crypto_sign_ed25519_SEEDBYTES == 32);
  if (store.empty()) throw invalid_input{"a signer signs for a store, and this is the empty id"};
  if (seed.size() != crypto_sign_ed25519_SEEDBYTES) throw invalid_input{"the seed of a signing key has 32 bytes"};
  secret_ = std::make_unique<secret>();
  const auto* octets =
      reinterpret_cast<const unsigned char*>(seed.data());  // NOLINT(*-reinterpret-cast): C's byte type
  crypto_sign_ed25519_seed_keypair(secret_->public_key.data(), secret_->bytes, octets);
  sodium_mprotect_noaccess(secret_->bytes);
}

signer signer::generate(const store_id& store) {
  secret drawn;  // only its memory is used: the seed is drawn into it
  crypto_sign_ed25519_keypair(drawn.public_key.data(), drawn.bytes);
  return signer{store, as_view(drawn.bytes, crypto_sign_ed25519_SEEDBYTES)};
}

signer::signer(signer&&) noexcept = default;
signer& signer::operator=(signer&&) noexcept = default;
signer::~signer() = default;

void signer::lend_seed(const std::function<void(std::string_view)>& to) const {
  const secret::open open{*secret_};
  to(as_view(open.bytes, crypto_sign_ed25519_SEEDBYTES));
}

verifier_key signer::key() const { return {origin_of(store_), signature_kind::head, secret_->public_key}; }

void signer::demand_own(const checkpoint& head) const {
  const auto own = key();
  if (head.origin != own.name) refuse("this head is of another store");
  if (check_signature(head, own) != signature_check::good)
    refuse("this head was not signed with the key of this store");
  if (head.head.size < edge_.size())
    refuse("this head has " + std::to_string(head.head.size) + " events and a newer one with " +
           std::to_string(edge_.size()) + " was signed: the store was put back to an older state, or part of it was");
}

void signer::resume(const checkpoint& head, frontier edge) {
  demand_own(head);
  if (edge.head() != head.head) refuse("the edge that was kept is not that of this head");
  edge_ = std::move(edge);
}

void signer::follow(const checkpoint& head, const event_reader& rows) {
  demand_own(head);
  auto edge = edge_;
  for (event_bytes event; edge.size() < head.head.size;) edge.append(next_leaf(rows, event, store_, edge.size()));
  if (edge.head() != head.head)
    refuse("the events up to " + std::to_string(head.head.size) + " are not those that were signed");
  edge_ = std::move(edge);
}

checkpoint signer::sign(std::span<const digest> written, const event_reader& rows) {
  if (written.empty()) throw invalid_input{"a head is signed after at least one event was written"};
  auto edge = edge_;
  event_bytes event;
  for (const auto& meant : written) {
    const auto leaf = next_leaf(rows, event, store_, edge.size());
    if (leaf != meant)
      refuse("event " + std::to_string(edge.size()) +
             ": what the storage gives back is not what was written; nothing was signed");
    edge.append(leaf);
  }
  const auto own = key();
  checkpoint note{own.name, edge.head(), {{own.name, key_hash(own), std::string(crypto_sign_ed25519_BYTES, '\0')}}};
  const auto text = signed_text(note);
  auto& bytes = note.signatures.front().bytes;
  auto* signature = reinterpret_cast<unsigned char*>(bytes.data());          // NOLINT(*-reinterpret-cast): C's bytes
  const auto* octets = reinterpret_cast<const unsigned char*>(text.data());  // NOLINT(*-reinterpret-cast): C's bytes
  {
    const secret::open open{*secret_};
    crypto_sign_ed25519_detached(signature, nullptr, octets, text.size(), open.bytes);
  }
  edge_ = std::move(edge);
  return note;
}

}  // namespace safeguarding::inline v0
