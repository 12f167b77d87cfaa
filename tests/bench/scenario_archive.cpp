// Pages of archives that scripts/bench has filled (tests/bench/archives.py says how): each of many
// users asks for 50 messages before or after a random place in the archive (XEP-0313 §4, XEP-0059),
// first of all conversations, then of one.
#include <array>
#include <cstdio>
#include <random>

#include "crowd.h"
#include "frame_scanner.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

constexpr unsigned kPage = 50;

// How the archives were filled; see archives.py.
struct Layout {
    std::uint64_t rows = 0;
    unsigned accounts = 0;
    unsigned contacts = 0;  // of each account
    std::uint64_t first_us = 0;
    std::uint64_t step_us = 0;
    bool decimal_ids = false;  // the time in microseconds; else 16 bytes in hexadecimal digits
};

class Readers final : public Crowd {
  public:
    Readers(Client& client, const Layout& layout)
        : Crowd(client, 0, layout.accounts), layout_(layout), results_(layout.accounts) {}

    void settle() { run_until_quiet(kSecond); }

    // Reads `pages` pages, `in_flight` of them at any time, each for another user.
    void run(unsigned pages, unsigned in_flight, bool of_one_conversation) {
        left_ = pages;
        of_one_ = of_one_conversation;
        for (unsigned i = 0; i < in_flight; ++i) ask_next();
        run_until_done("archive pages", [this] { return waiting_ == 0; });
    }

    void on_stanza(Session& reader, std::string_view stanza) override {
        stanza_seen();
        unsigned& results = results_[index(reader)];
        if (stanza.starts_with("<message")) {
            if (stanza.find("urn:xmpp:mam:2") != std::string_view::npos) ++results;
            return;
        }
        if (!stanza.starts_with("<iq") || attribute(stanza, "id") != "page") return;
        if (attribute(stanza, "type") != "result" || results != kPage) {
            throw SessionError("a page of " + std::to_string(results) + ": " + std::string(stanza));
        }
        results = 0;
        progress();
        --waiting_;
        ask_next();
    }

  private:
    // The id of the message at a place of an account's archive.
    std::string id(unsigned account, std::uint64_t place) const {
        const std::uint64_t row = place * layout_.accounts + account;
        const std::uint64_t us = layout_.first_us + row * layout_.step_us;
        if (layout_.decimal_ids) return std::to_string(us);
        std::array<char, 33> text;
        std::snprintf(text.data(), text.size(), "%016llx%016x", static_cast<unsigned long long>(us),
                      0);
        return text.data();
    }

    void ask_next() {
        if (left_ == 0) return;
        --left_;
        ++waiting_;
        // Users take turns, so nobody has two pages on the way.
        const unsigned account = next_++ % size();
        // A full page of any conversation lies on either side.
        const std::uint64_t margin = std::uint64_t{kPage + 2} * layout_.contacts;
        const std::uint64_t length = layout_.rows / layout_.accounts;
        std::uniform_int_distribution<std::uint64_t> places(margin, length - margin);
        const char* side = random_() % 2 == 0 ? "before" : "after";
        std::string query =
            "<iq type='set' id='page'><query xmlns='urn:xmpp:mam:2' queryid='q'>"
            "<x xmlns='jabber:x:data' type='submit'>"
            "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>";
        if (of_one_) {
            const auto contact = account + 1 + random_() % layout_.contacts;
            query += "<field var='with'><value>";
            query += account_name(static_cast<unsigned>(contact) % layout_.accounts);
            query += "@" + client_.home.domain + "</value></field>";
        }
        query += "</x><set xmlns='http://jabber.org/protocol/rsm'><max>50</max><";
        query += side;
        query += '>';
        query += id(account, places(random_));
        query += "</";
        query += side;
        query += "></set></query></iq>";
        session(account).send(query);
    }

    Layout layout_;
    std::vector<unsigned> results_;  // of the page on its way, by account
    std::mt19937_64 random_{1};      // NOLINT(cert-msc51-cpp): the same places for every server
    bool of_one_ = false;
    unsigned next_ = 0;
    unsigned left_ = 0;
    unsigned waiting_ = 0;
};

}  // namespace

Report measure_archive_pages(Arguments& arguments, Client& client, ProcessTree& servers) {
    Layout layout;
    layout.rows = arguments.number("rows", 0);
    layout.accounts = static_cast<unsigned>(arguments.number("accounts", 0));
    layout.contacts = static_cast<unsigned>(arguments.number("contacts", 0));
    layout.first_us = arguments.number("first-us", 0);
    layout.step_us = arguments.number("step-us", 0);
    const std::string ids = arguments.text("ids", "hex");
    layout.decimal_ids = ids == "decimal";
    const auto pages = static_cast<unsigned>(arguments.number("pages", 5'000));
    const auto in_flight = static_cast<unsigned>(arguments.number("in-flight", 16));
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    arguments.reject_unused();
    if (layout.accounts < in_flight || layout.contacts == 0 || (ids != "hex" && ids != "decimal") ||
        layout.rows / layout.accounts < std::uint64_t{4} * kPage * layout.contacts) {
        throw std::invalid_argument("--rows --accounts --contacts: archives too short or too few");
    }

    Readers readers(client, layout);
    readers.bring_up(Goal::bound, concurrency);
    readers.settle();
    readers.run(layout.accounts, in_flight, false);
    readers.run(layout.accounts, in_flight, true);

    servers.refresh();
    CpuStopwatch window(servers);
    CpuStopwatch all(servers);
    CpuStopwatch one(servers);
    window.start();
    all.start();
    readers.run(pages, in_flight, false);
    all.stop();
    one.start();
    readers.run(pages, in_flight, true);
    one.stop();
    window.stop();

    Report report;
    report.add("pages", 2.0 * pages);
    report.add("cpu_ms_per_page", 1'000 * all.server_seconds() / pages);
    report.add("cpu_ms_per_page_with", 1'000 * one.server_seconds() / pages);
    report.add("pages_per_s", 2.0 * pages / window.wall_seconds());
    report.add(window);
    return report;
}

}  // namespace parlance::bench
