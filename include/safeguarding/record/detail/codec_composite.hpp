// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_CODEC_COMPOSITE_HPP
#define SAFEGUARDING_RECORD_DETAIL_CODEC_COMPOSITE_HPP

/// \file
/// How lists, alternatives and whole records are written and read. A record is a map from small numbers to its fields.

#include <safeguarding/record/detail/codec.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {

/// Specialised for every record and part of a record with
/// `static void each(Value& value, Visit&& visit)`, which calls visit(number, name, field) for every field in the
/// order of the numbers. Writing, reading and counting all go through it, so they cannot disagree.
/// The numbers are part of the stored format: never change them, and never use one again.
template <class T>
struct field_list;

template <class T>
concept has_fields = requires(const T& value) {
  field_list<T>::each(value, [](int, const char*, const auto&) {});
};

/// Whether a field is left out: nothing, an empty text or an empty list. Everything else is always written.
template <class T>
bool is_left_out(const T&) noexcept {
  return false;
}
template <class T>
bool is_left_out(const std::optional<T>& value) noexcept {
  return !value;
}
template <class T>
bool is_left_out(const std::vector<T>& value) noexcept {
  return value.empty();
}
inline bool is_left_out(const std::string& value) noexcept { return value.empty(); }
inline bool is_left_out(const encoded_record& value) noexcept { return value.bytes.empty(); }

template <class T>
inline constexpr bool may_be_left_out = false;
template <class T>
inline constexpr bool may_be_left_out<std::optional<T>> = true;
template <class T>
inline constexpr bool may_be_left_out<std::vector<T>> = true;
template <>
inline constexpr bool may_be_left_out<std::string> = true;
template <>
inline constexpr bool may_be_left_out<encoded_record> = true;

template <class T>
struct codec<std::vector<T>> {
  static void write(cbor_writer& out, const std::vector<T>& list) {
    out.array(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
      out.path().enter(i);
      codec<T>::write(out, list[i]);
      out.path().leave();
    }
  }
  static std::vector<T> read(cbor_reader& in) {
    std::vector<T> list;
    const auto count = in.open_array();
    for (std::size_t i = 0; i < count; ++i) {
      in.path().enter(i);
      list.push_back(codec<T>::read(in));
      in.path().leave();
    }
    in.close();
    return list;
  }
};

/// An array of the alternative, counted from 1, and its value.
template <class... Alternatives>
struct codec<std::variant<Alternatives...>> {
  using variant = std::variant<Alternatives...>;

  static void write(cbor_writer& out, const variant& value) {
    out.array(2);
    out.unsigned_integer(value.index() + 1);
    std::visit([&](const auto& inner) { codec<std::decay_t<decltype(inner)>>::write(out, inner); }, value);
  }
  static variant read(cbor_reader& in) {
    const auto start = in.offset();
    if (in.open_array() != 2) in.fail(errc::syntax, "an alternative has its number and its value", start);
    const auto number = in.unsigned_integer();
    std::optional<variant> value;
    std::uint64_t alternative = 0;
    ((++alternative == number ? static_cast<void>(value.emplace(codec<Alternatives>::read(in))) : void()), ...);
    if (!value) in.fail(errc::unknown_name, "there is no such alternative", start);
    in.close();
    return *std::move(value);
  }
};

/// What codec<T> is applied to for a field: the value inside an optional, else the field itself.
template <class T>
struct field_value {
  using type = T;
  static const T& get(const T& field) noexcept { return field; }
};
template <class T>
struct field_value<std::optional<T>> {
  using type = T;
  static const T& get(const std::optional<T>& field) noexcept { return *field; }
};

/// A map from the numbers of the fields to their values, in the order of the numbers, without those left out.
template <has_fields T>
struct codec<T> {
  static void write(cbor_writer& out, const T& value) {
    std::size_t count = 0;
    field_list<T>::each(value, [&](int, const char*, const auto& field) { count += !is_left_out(field); });
    out.map(count);
    field_list<T>::each(value, [&](int number, const char* name, const auto& field) {
      if (is_left_out(field)) return;
      using access = field_value<std::decay_t<decltype(field)>>;
      out.integer(number);
      out.path().enter(name);
      codec<typename access::type>::write(out, access::get(field));
      out.path().leave();
    });
  }

  static T read(cbor_reader& in) {
    T value;
    map_keys keys{in};
    field_list<T>::each(value, [&](int number, const char* name, auto& field) {
      using type = std::decay_t<decltype(field)>;
      if (!keys.take(number)) {
        if constexpr (!may_be_left_out<type>) keys.missing(name);
        return;
      }
      in.path().enter(name);
      const auto start = in.offset();
      field = codec<typename field_value<type>::type>::read(in);
      if (is_left_out(field)) in.fail(errc::syntax, "an empty text or list is left out", start);
      in.path().leave();
    });
    keys.finish();
    return value;
  }

 private:
  // The keys of one map: each is looked at once, and must be larger than the one before.
  class map_keys {
   public:
    explicit map_keys(cbor_reader& in) : in_{in}, left_{in.open_map()} { next(); }

    // Whether the next key is `number`; then the value follows.
    bool take(int number) {
      if (taken_) {
        taken_ = false;
        next();
      }
      if (!key_ || *key_ != static_cast<std::uint64_t>(number)) {
        if (key_ && *key_ < static_cast<std::uint64_t>(number)) unknown();
        return false;
      }
      return taken_ = true;
    }
    [[noreturn]] void missing(const char* name) {
      in_.fail(errc::missing, std::string{"the field "} + name + " is missing", key_ ? key_start_ : in_.offset());
    }
    void finish() {
      if (taken_) next();
      if (key_) unknown();
      in_.close();
    }

   private:
    void next() {
      const auto last = key_;
      key_.reset();
      if (left_ == 0) return;
      --left_;
      key_start_ = in_.offset();
      key_ = in_.unsigned_integer();
      if (last && *key_ == *last) in_.fail(errc::duplicate, "a field is given twice", key_start_);
      if (last && *key_ < *last) in_.fail(errc::syntax, "the fields are not in the order of their numbers", key_start_);
    }
    [[noreturn]] void unknown() { in_.fail(errc::unknown_name, "no field has this number", key_start_); }

    cbor_reader& in_;
    std::size_t left_;
    std::optional<std::uint64_t> key_;
    std::size_t key_start_ = 0;
    bool taken_ = false;  // the value of key_ has been handed out
  };
};

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_CODEC_COMPOSITE_HPP
