// SPDX-License-Identifier: Apache-2.0
#include "crypto.hpp"

#include <openssl/evp.h>

#include <stdexcept>

namespace verify {
namespace {

const unsigned char* octets(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());  // NOLINT(*-reinterpret-cast): C's byte type
}

void need(bool done) {
  if (!done) throw std::runtime_error{"OpenSSL could not do what was asked of it"};
}

}  // namespace

struct hasher::state {
  std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> kind{EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free};
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

hasher::hasher() : state_{std::make_unique<state>()} { need(state_->kind != nullptr && state_->context != nullptr); }
hasher::~hasher() = default;

hash hasher::operator()(std::initializer_list<std::string_view> parts) const {
  hash value(32, '\0');
  auto* const context = state_->context.get();
  need(EVP_DigestInit_ex2(context, state_->kind.get(), nullptr) == 1);
  for (const auto part : parts) need(EVP_DigestUpdate(context, part.data(), part.size()) == 1);
  auto* const into = reinterpret_cast<unsigned char*>(value.data());  // NOLINT(*-reinterpret-cast): C's byte type
  need(EVP_DigestFinal_ex(context, into, nullptr) == 1);
  return value;
}

bool signed_by(std::string_view key, std::string_view text, std::string_view signature) {
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> public_key{
      EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(key), key.size()), &EVP_PKEY_free};
  if (!public_key) return false;
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
  need(context != nullptr && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, public_key.get()) == 1);
  return EVP_DigestVerify(context.get(), octets(signature), signature.size(), octets(text), text.size()) == 1;
}

void merkle_stack::push(hash leaf) {
  stack_.emplace_back(1, std::move(leaf));
  ++size_;
  while (stack_.size() > 1 && stack_.back().first == stack_[stack_.size() - 2].first) {
    auto right = std::move(stack_.back());
    stack_.pop_back();
    auto& left = stack_.back();
    left = {left.first * 2, sha_({"\x01", left.second, right.second})};
  }
}

hash merkle_stack::root() const {
  if (stack_.empty()) return sha_({});
  hash node = stack_.back().second;
  for (std::size_t i = stack_.size() - 1; i-- > 0;) node = sha_({"\x01", stack_[i].second, node});
  return node;
}

}  // namespace verify
