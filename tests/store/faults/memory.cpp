// SPDX-License-Identifier: Apache-2.0
// Every allocation of the program and of SQLite goes through here, so that any of them can be made to fail.
#include "script.hpp"

#include <cstdlib>
#include <new>

namespace {

struct {
  bool on = false, quiet = false;
  std::uint64_t asked = 0, at = 0;
  bool from_then_on = false;
} memory;

bool denied() noexcept {
  if (!memory.on || memory.quiet) return false;
  ++memory.asked;
  return memory.from_then_on ? memory.asked >= memory.at : memory.asked == memory.at;
}

// SQLite wants to know the size of a block: it stands before it.
constexpr std::size_t room = alignof(std::max_align_t);
void* give(int size) noexcept {
  if (denied()) return nullptr;
  auto* block = static_cast<char*>(std::malloc(static_cast<std::size_t>(size) + room));
  if (block == nullptr) return nullptr;
  *reinterpret_cast<int*>(block) = size;
  return block + room;
}
void take(void* given) noexcept {
  if (given != nullptr) std::free(static_cast<char*>(given) - room);
}
void* change(void* given, int size) noexcept {
  if (given == nullptr) return give(size);
  if (denied()) return nullptr;
  auto* block =
      static_cast<char*>(std::realloc(static_cast<char*>(given) - room, static_cast<std::size_t>(size) + room));
  if (block == nullptr) return nullptr;
  *reinterpret_cast<int*>(block) = size;
  return block + room;
}
int size_of(void* given) noexcept { return *reinterpret_cast<int*>(static_cast<char*>(given) - room); }
int round_up(int size) noexcept { return (size + 7) & ~7; }
int begin(void*) noexcept { return SQLITE_OK; }
void end(void*) noexcept {}

// Before main: SQLite takes it only before its first use.
const bool set = [] {
  sqlite3_mem_methods methods{&give, &take, &change, &size_of, &round_up, &begin, &end, nullptr};
  return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK && sqlite3_initialize() == SQLITE_OK;
}();

}  // namespace

void* operator new(std::size_t size) {
  if (!denied())
    if (void* const given = std::malloc(size == 0 ? 1 : size)) return given;
  throw std::bad_alloc{};
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* given) noexcept { std::free(given); }
void operator delete[](void* given) noexcept { std::free(given); }
void operator delete(void* given, std::size_t) noexcept { std::free(given); }
void operator delete[](void* given, std::size_t) noexcept { std::free(given); }

namespace paper {

undisturbed::undisturbed() : before_{memory.quiet} { memory.quiet = true; }
undisturbed::~undisturbed() { memory.quiet = before_; }

}  // namespace paper

namespace script {

failing_memory::failing_memory(std::uint64_t at, how kind) {
  if (!set) std::abort();
  memory.asked = 0;
  memory.at = at;
  memory.from_then_on = kind == how::from_then_on;
  memory.on = true;
}
failing_memory::~failing_memory() { memory.on = false; }
std::uint64_t failing_memory::asked() const { return memory.asked; }

}  // namespace script
