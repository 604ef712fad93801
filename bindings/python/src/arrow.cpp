// SPDX-License-Identifier: Apache-2.0
#include "arrow.hpp"

#include <memory>

// The Arrow C data and stream interfaces, as the Arrow project publishes them for programs to declare for themselves.
extern "C" {
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  ArrowSchema** children;
  ArrowSchema* dictionary;
  void (*release)(ArrowSchema*);
  void* private_data;
};
struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  ArrowArray** children;
  ArrowArray* dictionary;
  void (*release)(ArrowArray*);
  void* private_data;
};
struct ArrowArrayStream {
  int (*get_schema)(ArrowArrayStream*, ArrowSchema* out);
  int (*get_next)(ArrowArrayStream*, ArrowArray* out);
  const char* (*get_last_error)(ArrowArrayStream*);
  void (*release)(ArrowArrayStream*);
  void* private_data;
};
}

namespace binding {

namespace arrow {

void mark(arrow_column& to, bool there) {
  if (to.length % 8 == 0) to.valid.push_back(0);
  if (there) to.valid.back() = static_cast<std::uint8_t>(to.valid.back() | 1U << (to.length % 8));
  else ++to.nulls;
  ++to.length;
}

void put_text(arrow_column& to, std::string_view text) {
  to.data.insert(to.data.end(), text.begin(), text.end());
  to.offsets.push_back(static_cast<std::int32_t>(to.data.size()));
}

void put_flag(arrow_column& to, bool flag) {
  const auto at = to.length - 1;  // it has been marked
  if (at % 8 == 0) to.data.push_back(0);
  if (flag) to.data.back() = static_cast<std::uint8_t>(to.data.back() | 1U << (at % 8));
}

}  // namespace arrow

namespace {

using table = std::shared_ptr<const arrow_column>;
constexpr std::int64_t may_be_null = 2;  // ARROW_FLAG_NULLABLE

/// What a schema or array that was handed out keeps alive: the table, and its own parts.
template <class Struct>
struct kept {
  table all;
  std::vector<Struct> children;
  std::vector<Struct*> pointers;
  std::unique_ptr<Struct> dictionary;
  std::vector<const void*> buffers;
};

template <class Struct>
void release(Struct* done) {
  const std::unique_ptr<kept<Struct>> mine{static_cast<kept<Struct>*>(done->private_data)};
  for (auto& child : mine->children)
    if (child.release) child.release(&child);
  if (mine->dictionary && mine->dictionary->release) mine->dictionary->release(mine->dictionary.get());
  done->release = nullptr;
}

void fill(const table& all, const arrow_column& from, ArrowSchema& out) {
  out = {
      from.format.c_str(), from.name.c_str(), nullptr, may_be_null, 0, nullptr, nullptr, release<ArrowSchema>, nullptr};
}

void fill(const table& all, const arrow_column& from, ArrowArray& out) {
  (void)all;
  out = {from.length, from.nulls, 0, 0, 0, nullptr, nullptr, nullptr, release<ArrowArray>, nullptr};
}

void buffers_of(const arrow_column&, std::vector<const void*>&, ArrowSchema&) {}
void buffers_of(const arrow_column& from, std::vector<const void*>& list, ArrowArray& out) {
  list.push_back(from.nulls > 0 ? from.valid.data() : nullptr);
  if (!from.offsets.empty()) list.push_back(from.offsets.data());
  static const std::uint8_t nothing[8] = {};
  if (from.format.front() != '+') list.push_back(from.data.empty() ? nothing : from.data.data());
  out.n_buffers = static_cast<std::int64_t>(list.size());
  out.buffers = list.data();
}

template <class Struct>
void hand_out(const table& all, const arrow_column& from, Struct& out) {
  fill(all, from, out);
  auto mine = std::make_unique<kept<Struct>>();
  mine->all = all;
  mine->children.resize(from.children.size());
  for (std::size_t i = 0; i < from.children.size(); ++i) {
    hand_out(all, from.children[i], mine->children[i]);
    mine->pointers.push_back(&mine->children[i]);
  }
  if (!from.dictionary.empty()) {
    mine->dictionary = std::make_unique<Struct>();
    hand_out(all, from.dictionary.front(), *mine->dictionary);
    out.dictionary = mine->dictionary.get();
  }
  buffers_of(from, mine->buffers, out);
  out.n_children = static_cast<std::int64_t>(mine->pointers.size());
  out.children = mine->pointers.data();
  out.private_data = mine.release();
}

struct stream {
  table all;
  bool given = false;
};

stream& of(ArrowArrayStream* from) { return *static_cast<stream*>(from->private_data); }

int get_schema(ArrowArrayStream* from, ArrowSchema* out) {
  hand_out(of(from).all, *of(from).all, *out);
  return 0;
}

int get_next(ArrowArrayStream* from, ArrowArray* out) {
  if (of(from).given) *out = {};
  else hand_out(of(from).all, *of(from).all, *out);
  of(from).given = true;
  return 0;
}

const char* get_last_error(ArrowArrayStream*) { return nullptr; }

void release_stream(ArrowArrayStream* done) {
  delete static_cast<stream*>(done->private_data);
  done->release = nullptr;
}

}  // namespace

nanobind::object arrow_stream(std::vector<arrow_column> columns) {
  arrow_column all;
  all.format = "+s";
  all.length = columns.empty() ? 0 : columns.front().length;
  all.children = std::move(columns);
  auto made = std::make_unique<ArrowArrayStream>(
      ArrowArrayStream{get_schema, get_next, get_last_error, release_stream,
                       new stream{std::make_shared<const arrow_column>(std::move(all))}});
  return nanobind::steal(PyCapsule_New(made.release(), "arrow_array_stream", [](PyObject* capsule) {
    const std::unique_ptr<ArrowArrayStream> mine{
        static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, "arrow_array_stream"))};
    if (mine->release) mine->release(mine.get());
  }));
}

}  // namespace binding
