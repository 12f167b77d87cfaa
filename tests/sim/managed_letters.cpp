#include "tests/sim/managed_letters.h"

#include <algorithm>

namespace parlance::sim {

void ManagedLetters::add_device(const std::string& account, const std::string& device,
                                bool managed) {
    devices_[account].push_back(device);
    if (!managed) careless_.insert(account);
}

std::string ManagedLetters::send(const std::string& device, int session,
                                 const std::string& recipient, const std::string& to) {
    Letter letter;
    std::string stream = device + "." + std::to_string(session);
    letter.path = stream + " " + to;
    letter.recipient = recipient;
    letter.number = next_++;
    letter.may_be_lost = careless_.contains(recipient);
    // RFC 6121 §8.5.3.1: a session that has not sent presence gets at once what is for its full
    // address, before what is stored, and before it can have enabled acknowledgements.
    letter.any_order = to.find('/') != std::string::npos;
    letter.may_be_lost = letter.may_be_lost || letter.any_order;
    std::string id = stream + "." + recipient + "." + std::to_string(letter.number);
    letters_[id] = letter;
    return id;
}

void ManagedLetters::covered(const std::string& id) {
    letters_.at(id).covered = true;
}

void ManagedLetters::not_handled(const std::string& account, const std::string& id) {
    letters_.at(id).not_handled = !unlucky_.contains(account);
}

void ManagedLetters::received(const std::string& account, const std::string& device,
                              const std::string& id, bool late) {
    auto found = letters_.find(id);
    if (found == letters_.end()) return object("nobody sent " + id);
    Letter& letter = found->second;
    if (letter.recipient != account) return object(device + " got " + id);
    if (letter.not_handled) object(device + " got " + id + ", which was not handled");
    ++delivered_;
    if (++letter.received[device] > 1) {
        ++repeated_;
        if (letter.repetitions[device]-- <= 0) object(device + " got " + id + " again");
        return;
    }
    // With several devices, what one did not acknowledge comes to another behind newer messages.
    if (letter.any_order || (late && devices_[account].size() > 1)) return;
    std::uint64_t& last = heard_[letter.path + " " + device];
    if (letter.number < last) {
        object(device + " got " + id + " after number " + std::to_string(last));
    }
    last = std::max(last, letter.number);
}

void ManagedLetters::bounced(const std::string& id) {
    auto found = letters_.find(id);
    if (found == letters_.end()) return object("an error for " + id + ", which nobody sent");
    Letter& letter = found->second;
    if (++letter.bounced > letter.bounces) object(id + " was returned twice");
    if (!letter.may_be_lost) object(id + " was returned without a reason");
}

void ManagedLetters::may_repeat(const std::string& id) {
    auto found = letters_.find(id);
    if (found == letters_.end()) return;
    Letter& letter = found->second;
    for (const std::string& device : devices_[letter.recipient]) ++letter.repetitions[device];
}

void ManagedLetters::may_bounce_again(const std::string& id) {
    auto found = letters_.find(id);
    if (found != letters_.end()) ++found->second.bounces;
}

namespace {
std::set<std::string> archived_ids(const ManagedLetters::Stored& stored) {
    std::set<std::string> ids;
    for (const auto& archive : stored.archived) ids.insert(archive.begin(), archive.end());
    return ids;
}
}  // namespace

void ManagedLetters::crashed(const Stored& stored) {
    std::set<std::string> archived = archived_ids(stored);
    for (auto& [id, letter] : letters_) {
        bool spooled = stored.spooled.count(id) > 0;
        letter.may_be_lost = letter.may_be_lost || (!spooled && !archived.contains(id));
        // It had been acknowledged, but its removal from storage was not durable.
        if (spooled && !letter.received.empty()) may_repeat(id);
    }
    heard_.clear();
    ++runs;
}

void ManagedLetters::storage_failed(const std::string& account) {
    unlucky_.insert(account);
    for (auto& [id, letter] : letters_) {
        if (letter.recipient != account) continue;
        letter.may_be_lost = letter.any_order = true;
        may_repeat(id);
    }
}

void ManagedLetters::check(const Stored& stored) {
    std::set<std::string> archived = archived_ids(stored);
    for (const auto& [id, letter] : letters_) {
        if (stored.spooled.count(id) > 1) object(id + " is stored twice");
        bool there = !letter.received.empty() || letter.bounced > 0 ||
                     stored.spooled.count(id) > 0 || archived.contains(id);
        if (letter.covered && !there && !letter.may_be_lost) {
            object(id + " was acknowledged and is lost");
        }
        if (letter.not_handled && there) object(id + " is there, which was not handled");
    }
    for (const auto& archive : stored.archived) check_archive(archive);
}

// Each once, and those of one path in their order.
void ManagedLetters::check_archive(const std::vector<std::string>& ids) {
    std::set<std::string> seen;
    std::map<std::string, std::uint64_t> last;
    for (const std::string& id : ids) {
        if (!seen.insert(id).second) object(id + " is archived twice");
        auto found = letters_.find(id);
        if (found == letters_.end()) {
            object(id + " is archived, which nobody sent");
            continue;
        }
        std::uint64_t& before = last[found->second.path];
        if (found->second.number < before) {
            object(id + " is archived after number " + std::to_string(before));
        }
        before = std::max(before, found->second.number);
    }
}

std::size_t ManagedLetters::excused() const {
    return static_cast<std::size_t>(
        std::count_if(letters_.begin(), letters_.end(), [](const auto& entry) {
            const Letter& letter = entry.second;
            return letter.covered && letter.received.empty() && letter.may_be_lost;
        }));
}

}  // namespace parlance::sim
