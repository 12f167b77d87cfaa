// `parlance doctor DOMAIN`: looks at a domain as this server would to send to it, from the DNS to
// the stream features, and at a domain of our own from the inside as well. It works whether or not
// the server runs. Blocking, one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/cli/diagnosis.h"
#include "server/cli/outside.h"
#include "server/cli/report.h"
#include "server/config.h"

namespace parlance::server::cli {

class Doctor {
  public:
    // `now_s`: Unix time, by which certificates are judged.
    Doctor(const Config& config, Outside& outside, Report& report, std::int64_t now_s)
        : config_(config), outside_(outside), report_(report), now_s_(now_s) {}

    // `domain` in its prepared form.
    void examine(const std::string& domain);

  private:
    // An address of a target, for one kind of connections.
    struct Place {
        s2s::Target target;
        std::string ip;

        Place(s2s::Target t, std::string address) : target(std::move(t)), ip(std::move(address)) {}
    };

    std::vector<Place> find_servers();
    std::vector<Place> find_clients();
    std::vector<Place> find_addresses(const s2s::Targets& targets);
    void visit(const std::vector<Place>& places, bool servers);
    void listen_to(std::unique_ptr<net::Transport> transport, const Place& place, bool server);
    ServiceAnswers ask_services(const std::string& domain, std::string_view service);
    std::vector<net::TlsaRecord> tlsa_of(const s2s::Target& target) const;
    // The verdict where the server would ask the domain's web server, too; see s2s::Outgoing.
    s2s::Trust ask_the_web(const net::PeerCertificate& shown, s2s::Trust trust);

    // doctor_own.cpp: of a domain of ours.
    void compare_with_listeners(const std::vector<Place>& places, bool servers);
    void examine_certificate_file();
    void examine_services();
    void try_listeners();
    void try_listener(const std::vector<Endpoint>& endpoints, bool server, bool direct_tls);
    // "conference.example.org"
    std::vector<std::string> services() const;

    const Config& config_;
    Outside& outside_;
    Report& report_;
    std::int64_t now_s_;
    std::string domain_;
    std::string ours_;  // as whom we come; empty if it is our own domain
    bool own_ = false;
    std::set<std::string> told_;  // hosts whose addresses have been told
    std::vector<std::pair<std::string, std::vector<net::TlsaRecord>>> tlsa_;  // by host and port
    std::optional<s2s::posh::Findings> posh_;  // once they were wanted
    std::vector<std::unique_ptr<Talk>> talks_;
    std::vector<Way> ways_;
};

// The whole command; prints to standard output. The exit status: 0 unless something FAILs.
int doctor(const Config& config, std::string_view domain);

}  // namespace parlance::server::cli
