// Stream errors (RFC 6120 §4.9): after one, the stream is closed. Pure values, any thread.
#pragma once

#include <string>
#include <string_view>

namespace parlance::xmpp {

enum class StreamCondition {
    bad_format,
    bad_namespace_prefix,
    conflict,
    connection_timeout,
    host_gone,
    host_unknown,
    improper_addressing,
    internal_server_error,
    invalid_from,
    invalid_namespace,
    invalid_xml,
    not_authorized,
    not_well_formed,
    policy_violation,
    remote_connection_failed,
    reset,
    resource_constraint,
    restricted_xml,
    see_other_host,
    system_shutdown,
    undefined_condition,
    unsupported_encoding,
    unsupported_feature,
    unsupported_stanza_type,
    unsupported_version
};

// The element name of the condition, e.g. "not-well-formed".
std::string_view name_of(StreamCondition condition);

struct StreamError {
    StreamCondition condition = StreamCondition::undefined_condition;
    std::string text;         // for people; may be empty
    std::string application;  // XML of the application-specific condition; may be empty

    StreamError(StreamCondition c) : condition(c) {}
    StreamError(StreamCondition c, std::string_view t) : condition(c), text(t) {}

    // "<stream:error>…</stream:error>", to be followed by "</stream:stream>".
    std::string to_xml() const;
};

}  // namespace parlance::xmpp
