#include "ledger.h"

#include <algorithm>
#include <bit>
#include <map>
#include <stdexcept>

namespace parlance::soak {
namespace {

std::uint32_t bit(const Copy& copy) {
    return std::uint32_t{1} << copy.attempt;
}

}  // namespace

// The first few faults of each kind.
class Ledger::FaultList {
  public:
    FaultList(std::vector<Fault>* faults, std::size_t max_of_kind)
        : faults_(faults), max_of_kind_(max_of_kind) {}

    void add(const char* kind, std::uint32_t pair, std::size_t number, const Message& message) {
        if (faults_ == nullptr || counts_[kind]++ >= max_of_kind_) return;
        Fault fault;
        fault.kind = kind;
        fault.pair = pair;
        fault.number = static_cast<std::uint32_t>(number);
        fault.attempts = message.attempts;
        fault.delivered = message.delivered;
        fault.confirmed = message.confirmed;
        fault.archived = message.archived;
        fault.disclaimed = message.disclaimed;
        fault.acked_at_ms = message.acked_at_ms;
        fault.seen_at_ms = message.seen_at_ms;
        fault.confirmed_at_ms = message.confirmed_at_ms;
        fault.doubled_at_ms = message.doubled_at_ms;
        faults_->push_back(fault);
    }

  private:
    std::vector<Fault>* faults_;
    std::size_t max_of_kind_;
    std::map<std::string, std::size_t> counts_;
};

bool Ledger::Message::is_lost() const {
    return acked && !returned && delivered == 0 && archived == 0;
}

bool Ledger::Message::is_doubled() const {
    const auto contradicts = [this](Attempts seen) {
        return std::popcount(seen) > 1 && (seen & disclaimed) != 0;
    };
    return doubled || contradicts(delivered) || contradicts(archived);
}

bool Ledger::Message::is_doubtful_twice() const {
    return !is_doubled() && (std::popcount(delivered) > 1 || std::popcount(archived) > 1);
}

Copy Ledger::send(std::uint32_t pair) {
    std::vector<Message>& messages = pairs_.at(pair).messages;
    messages.emplace_back().attempts = 1;
    return {pair, static_cast<std::uint32_t>(messages.size() - 1), 0};
}

Ledger::Message* Ledger::find(const Copy& copy) {
    if (copy.pair < pairs_.size() && copy.number < pairs_[copy.pair].messages.size()) {
        Message& message = pairs_[copy.pair].messages[copy.number];
        if (copy.attempt < message.attempts) return &message;
    }
    ++alien_;
    return nullptr;
}

Ledger::Message& Ledger::sent_message(const Copy& copy) {
    return pairs_.at(copy.pair).messages.at(copy.number);
}

Copy Ledger::send_again(const Copy& last) {
    Message& message = sent_message(last);
    if (message.attempts == kMaxAttempts) {
        throw std::runtime_error("one message was sent too often without an answer");
    }
    return {last.pair, last.number, message.attempts++};
}

void Ledger::acked(const Copy& copy) {
    Message& message = sent_message(copy);
    if (!message.acked) ++acked_;
    message.acked = true;
    message.acked_at_ms = now_ms_;
}

void Ledger::disclaimed(const Copy& copy) {
    sent_message(copy).disclaimed |= bit(copy);
}

void Ledger::in_doubt(const Copy& copy) {
    sent_message(copy).in_doubt = true;
}

bool Ledger::returned(std::uint32_t pair, std::uint32_t number) {
    Message* message = find({pair, number, 0});
    if (message == nullptr) return false;
    message->returned = true;
    return true;
}

bool Ledger::in_grace(const Message& message) const {
    // The first kill that this connection lived to see, and that is not long before.
    const std::uint32_t early =
        message.confirmed_at_ms < kGraceMs ? 0 : message.confirmed_at_ms - kGraceMs;
    const auto kill = std::lower_bound(kills_ms_.begin(), kills_ms_.end(),
                                       std::max(message.connected_at_ms, early));
    return kill != kills_ms_.end() && *kill <= message.confirmed_at_ms + kGraceMs;
}

void Ledger::delivered(const Copy& copy) {
    ++deliveries_;
    Message* message = find(copy);
    if (message == nullptr) return;
    if ((message->confirmed & bit(copy)) != 0 && in_grace(*message)) {
        ++redelivered_in_grace_;
    } else if ((message->confirmed & bit(copy)) != 0) {
        if (!message->doubled) message->doubled_at_ms = now_ms_;
        message->doubled = true;
    } else if ((message->delivered & bit(copy)) != 0) {
        ++redelivered_;
    }
    if (message->delivered == 0) {
        message->delivery_rank = ++pairs_[copy.pair].deliveries;
        message->seen_at_ms = now_ms_;
    }
    message->delivered |= bit(copy);
}

void Ledger::confirmed(const Copy& copy, std::int64_t connected_at_ms) {
    Message* message = find(copy);
    if (message == nullptr) return;
    message->confirmed |= bit(copy);
    if (message->doubled) return;
    message->confirmed_at_ms = now_ms_;
    message->connected_at_ms = static_cast<std::uint32_t>(connected_at_ms);
}

void Ledger::archived(const Copy& copy) {
    Message* message = find(copy);
    if (message == nullptr) return;
    if ((message->archived & bit(copy)) != 0) message->doubled = true;
    if (message->archived == 0) message->archive_rank = ++pairs_[copy.pair].archived;
    message->archived |= bit(copy);
}

std::uint64_t Ledger::displaced(std::uint32_t pair, std::uint32_t Message::*rank, const char* kind,
                                FaultList& faults) const {
    // All less the longest increasing subsequence: tails[n] is the smallest rank that ends one of
    // length n + 1.
    std::vector<std::uint32_t> tails;
    std::uint64_t count = 0;
    std::uint32_t highest = 0;
    const std::vector<Message>& messages = pairs_[pair].messages;
    for (std::size_t number = 0; number < messages.size(); ++number) {
        const Message& message = messages[number];
        const std::uint32_t place = message.*rank;
        if (message.in_doubt || place == 0) continue;
        ++count;
        if (place < highest) faults.add(kind, pair, number, message);
        highest = std::max(highest, place);
        const auto at = std::lower_bound(tails.begin(), tails.end(), place);
        if (at == tails.end()) {
            tails.push_back(place);
        } else {
            *at = place;
        }
    }
    return count - tails.size();
}

void Ledger::judge(std::uint32_t pair, bool with_archive, Verdict& verdict,
                   FaultList& faults) const {
    const std::vector<Message>& messages = pairs_[pair].messages;
    verdict.sent += messages.size();
    for (std::size_t number = 0; number < messages.size(); ++number) {
        const Message& message = messages[number];
        verdict.acked += message.acked;
        verdict.delivered += message.delivered != 0;
        verdict.archived += message.archived != 0;
        verdict.in_doubt += message.in_doubt;
        verdict.returned += message.returned;
        verdict.doubtful_twice += message.is_doubtful_twice();
        if (message.is_lost()) {
            ++verdict.lost;
            faults.add("lost", pair, number, message);
        } else if (with_archive && message.acked && !message.returned && message.archived == 0) {
            ++verdict.acked_not_archived;
            faults.add("not archived", pair, number, message);
        }
        if (message.is_doubled()) {
            ++verdict.doubled;
            faults.add("doubled", pair, number, message);
        }
    }
    verdict.out_of_order += displaced(pair, &Message::delivery_rank, "out of order", faults);
    verdict.archive_out_of_order +=
        displaced(pair, &Message::archive_rank, "out of order in the archive", faults);
}

Verdict Ledger::verdict(bool with_archive, std::vector<Fault>* faults,
                        std::size_t max_faults) const {
    Verdict verdict;
    FaultList list(faults, max_faults);
    for (std::uint32_t pair = 0; pair < pairs_.size(); ++pair) {
        judge(pair, with_archive, verdict, list);
    }
    verdict.redelivered = redelivered_;
    verdict.redelivered_in_grace = redelivered_in_grace_;
    verdict.alien = alien_;
    return verdict;
}

}  // namespace parlance::soak
