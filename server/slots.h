// Slots<T>: objects named by an id that is never reused, so that code which waited may look up
// whether the object is still there. Does not own. One shard.
#pragma once

#include <cstdint>
#include <vector>

#include "base/assert.h"

namespace parlance::server {

template <class T>
class Slots {
  public:
    // Never 0.
    std::uint64_t add(T* object) {
        std::uint32_t index;
        if (free_.empty()) {
            index = static_cast<std::uint32_t>(slots_.size());
            slots_.push_back({nullptr, 1});
        } else {
            index = free_.back();
            free_.pop_back();
        }
        slots_[index].object = object;
        ++count_;
        return (std::uint64_t{slots_[index].generation} << 32) | index;
    }
    void remove(std::uint64_t id) {
        PARLANCE_ASSERT(find(id) != nullptr);
        Slot& slot = slots_[static_cast<std::uint32_t>(id)];
        slot.object = nullptr;
        --count_;
        // A generation that wrapped around would repeat ids: that slot retires.
        if (++slot.generation != 0) free_.push_back(static_cast<std::uint32_t>(id));
    }
    T* find(std::uint64_t id) const {
        auto index = static_cast<std::uint32_t>(id);
        if (index >= slots_.size() || slots_[index].generation != id >> 32) return nullptr;
        return slots_[index].object;
    }

    std::size_t size() const { return count_; }
    // For sweeps: positions [0, capacity()), null where free.
    std::size_t capacity() const { return slots_.size(); }
    T* at(std::size_t position) const { return slots_[position].object; }

  private:
    struct Slot {
        T* object;
        std::uint32_t generation;
    };
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> free_;
    std::size_t count_ = 0;
};

}  // namespace parlance::server
