// Arena: the memory of one Document. Bump allocation, freed as a whole, so that parsing a stanza
// costs one or two calls of malloc and none per attribute. One owner; not thread-safe while it is
// being filled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace parlance::xmpp {

class Arena {
  public:
    Arena() = default;
    Arena(Arena&& other) noexcept
        : head_(std::exchange(other.head_, nullptr)),
          next_(std::exchange(other.next_, nullptr)),
          end_(std::exchange(other.end_, nullptr)) {}
    Arena& operator=(Arena&& other) noexcept {
        std::swap(head_, other.head_);
        std::swap(next_, other.next_);
        std::swap(end_, other.end_);
        return *this;
    }
    ~Arena() {
        while (head_ != nullptr) std::free(std::exchange(head_, head_->previous));
    }

    // `size` bytes aligned for pointers.
    void* allocate(std::size_t size) {
        auto address = reinterpret_cast<std::uintptr_t>(next_);
        std::size_t padding = (alignof(void*) - address % alignof(void*)) % alignof(void*);
        if (next_ == nullptr || size + padding > static_cast<std::size_t>(end_ - next_)) {
            return grow(size);
        }
        char* place = next_ + padding;
        next_ = place + size;
        return place;
    }
    template <class T, class... Args>
    T* make(Args&&... args) {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (allocate(sizeof(T))) T(std::forward<Args>(args)...);
    }

    std::string_view copy(std::string_view text) {
        if (text.empty()) return {};
        if (text.size() > static_cast<std::size_t>(end_ - next_)) {
            char* place = static_cast<char*>(grow(text.size()));
            std::memcpy(place, text.data(), text.size());
            return {place, text.size()};
        }
        char* place = next_;
        std::memcpy(place, text.data(), text.size());
        next_ += text.size();
        return {place, text.size()};
    }

    // Appends to `text`, in place when `text` is the newest allocation and the block has room.
    std::string_view extend(std::string_view text, std::string_view more) {
        if (!text.empty() && text.data() + text.size() == next_ &&
            more.size() <= static_cast<std::size_t>(end_ - next_)) {
            std::memcpy(next_, more.data(), more.size());
            next_ += more.size();
            return {text.data(), text.size() + more.size()};
        }
        // Grown with slack, so that text arriving in many pieces is not copied for each piece.
        std::size_t total = text.size() + more.size();
        if (total * 2 > static_cast<std::size_t>(end_ - next_)) reserve(total * 2);
        std::string_view moved = copy(text);
        if (moved.empty()) return copy(more);
        return extend(moved, more);
    }

  private:
    struct Block {
        Block* previous;
    };
    // Holds a typical message with four children; malloc's own header makes it 1 KiB.
    static constexpr std::size_t kFirstBlock = 1008;

    void reserve(std::size_t size) {
        std::size_t bytes = sizeof(Block) + size;
        if (bytes < kFirstBlock) bytes = kFirstBlock;
        if (head_ != nullptr && bytes < 4096) bytes = 4096;
        auto* block = static_cast<Block*>(std::malloc(bytes));
        if (block == nullptr) throw std::bad_alloc();
        block->previous = head_;
        head_ = block;
        next_ = reinterpret_cast<char*>(block) + sizeof(Block);
        end_ = reinterpret_cast<char*>(block) + bytes;
    }
    void* grow(std::size_t size) {
        reserve(size);
        char* place = next_;
        next_ += size;
        return place;
    }

    Block* head_ = nullptr;
    char* next_ = nullptr;
    char* end_ = nullptr;
};

}  // namespace parlance::xmpp
