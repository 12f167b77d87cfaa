// ManagedLetters: the messages of clients with stream management (XEP-0198) and what may become of
// them. It is stricter than Correspondence: a message whose sender has seen an `h` that covers it
// must arrive or be stored, and none may come twice unless a session ended before its client could
// know, or the server could know, that it had been handled. One thread.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace parlance::sim {

class ManagedLetters {
  public:
    // `device` of `account` takes part; known before anything is sent. Without stream management
    // (`managed`) nobody knows what was on a connection when it broke.
    void add_device(const std::string& account, const std::string& device, bool managed);

    // A message leaves `device` in its session number `session` for the account `recipient`, at the
    // address `to`; the result is its stanza id. Order is kept per address (RFC 6120 §10.1). A
    // message that is sent again in another session is a new one here: its sender could not know.
    std::string send(const std::string& device, int session, const std::string& recipient,
                     const std::string& to);
    // The sender has seen an `h` that covers it.
    void covered(const std::string& id);
    // The sender, of `account`, has been told when its session was over that it had not been
    // handled: it may not arrive any more.
    void not_handled(const std::string& account, const std::string& id);
    // `device` got it; `late`: with a delay stamp.
    void received(const std::string& account, const std::string& device, const std::string& id,
                  bool late);
    void bounced(const std::string& id);

    // An error reached a session that ended before the server surely knew.
    void may_bounce_again(const std::string& id);
    // It reached a session that ended before the server surely knew.
    void may_repeat(const std::string& id);
    // What storage has.
    struct Stored {
        std::multiset<std::string> spooled;
        std::vector<std::vector<std::string>> archived;  // of each account, in order
    };
    // The power failed. What lay in the memory of a session alone is lost; what the archive has is
    // not, although no session may get it any more.
    void crashed(const Stored& stored);
    // A commit or read about this account failed.
    void storage_failed(const std::string& account);

    // Nothing is under way.
    void check(const Stored& stored);

    void object(const std::string& what) { objections_.push_back(what); }
    const std::vector<std::string>& objections() const { return objections_; }
    std::size_t sent() const { return letters_.size(); }
    std::size_t delivered() const { return delivered_; }
    std::size_t repeated() const { return repeated_; }
    std::size_t excused() const;
    std::size_t resumptions = 0;
    std::size_t refused_resumptions = 0;
    std::size_t counts_of_the_ended = 0;  // refused with an `h`, in the run that ended the session
    std::size_t runs = 0;                 // of the server that have ended

  private:
    void check_archive(const std::vector<std::string>& ids);

    struct Letter {
        std::string path;  // device and session of the sender, address
        std::string recipient;
        std::uint64_t number = 0;
        bool covered = false;
        bool not_handled = false;
        int bounced = 0;
        int bounces = 1;  // permitted
        bool may_be_lost = false;
        bool any_order = false;
        std::map<std::string, int> received;     // by device
        std::map<std::string, int> repetitions;  // permitted, by device
    };

    std::map<std::string, std::vector<std::string>> devices_;  // by account
    std::set<std::string> careless_;                           // accounts without management
    std::set<std::string> unlucky_;                            // whose storage failed once
    std::map<std::string, Letter> letters_;                    // by id
    std::map<std::string, std::uint64_t> heard_;               // last number, by path and device
    std::vector<std::string> objections_;
    std::uint64_t next_ = 1;
    std::size_t delivered_ = 0;
    std::size_t repeated_ = 0;
};

}  // namespace parlance::sim
