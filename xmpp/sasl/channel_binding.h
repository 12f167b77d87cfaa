// What ties an authentication to the TLS connection below it (RFC 5056). Filled by the stream from
// its TLS session, read by the SCRAM mechanisms. A value type; any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parlance::xmpp::sasl {

struct ChannelBindings {
    ChannelBindings() = default;
    ChannelBindings(std::string exporter, std::string end_point)
        : tls_exporter(std::move(exporter)), tls_server_end_point(std::move(end_point)) {}

    // RFC 9266: 32 bytes from the exporter "EXPORTER-Channel-Binding" with an empty context. Leave
    // it empty for TLS 1.2 without the extended master secret.
    std::string tls_exporter;
    // RFC 5929 §4: hash of the server's certificate.
    std::string tls_server_end_point;

    // The bytes for a type by its IANA name; empty when unknown or not available.
    std::string_view find(std::string_view type) const {
        if (type == "tls-exporter") return tls_exporter;
        if (type == "tls-server-end-point") return tls_server_end_point;
        return {};
    }

    // Available types for <sasl-channel-binding/> (XEP-0440), strongest first. The names have
    // static storage.
    std::vector<std::string_view> types() const {
        std::vector<std::string_view> available;
        if (!tls_exporter.empty()) available.emplace_back("tls-exporter");
        if (!tls_server_end_point.empty()) available.emplace_back("tls-server-end-point");
        return available;
    }
};

}  // namespace parlance::xmpp::sasl
