// ArchiveSeen: which part of the archive (XEP-0313) a session has read, as one range of ids. What
// is behind it, and what is before it unless the client went forwards from there, has not been
// read. A value.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

namespace parlance::server::entity {

class ArchiveSeen {
  public:
    // Both inclusive; an empty first() means from the beginning.
    const std::string& first() const { return first_; }
    const std::string& last() const { return last_; }

    // A page behind `after`, which the client knows (empty: from the beginning), up to `last`.
    void forwards(const std::string& after, const std::string& last) {
        // Behind what it has read here it knows what that was, and nothing of what was before.
        if (!first_.empty() && first_ <= after && after <= last_) {
            last_ = std::max(last_, last);
            return;
        }
        // What was read from the end on is joined, or else given up: one range is enough.
        bool apart = !first_.empty() && first_ > last;
        last_ = apart ? last : std::max(last_, last);
        first_.clear();
    }
    // A page from `first` to `last`, before the message `before` (empty: the end of the archive).
    // `complete`: there is nothing before it.
    void backwards(std::string first, const std::string& last, const std::string& before,
                   bool complete) {
        if (complete) first.clear();
        bool onwards = !first_.empty() && before == first_;
        if (onwards) {
            first_ = std::move(first);
        } else if (last_.empty() || first.empty() || (!first_.empty() && last > last_)) {
            first_ = std::move(first);
            last_ = std::max(last_, last);
        } else if (first_.empty() && first <= last_) {
            last_ = std::max(last_, last);
        }
    }

  private:
    std::string first_;
    std::string last_;
};

}  // namespace parlance::server::entity
