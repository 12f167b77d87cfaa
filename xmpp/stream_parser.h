// StreamParser: bytes of one XML stream in, stream header and stanzas out, pulled one at a time so
// that the caller decides when to take the next. Restricted XML only (RFC 6120 §11.1): comments,
// processing instructions, document types and entities beyond the five end the stream.
//
// An expat parser is 10 kB and cold in the cache, so sessions share: all streams with the usual
// namespace declarations are, between two stanzas, in the same parser state, and borrow a parser
// from the shard's ParserPool only while a stanza is incomplete. Parser and pool belong to one
// shard; move_to() takes a parser along at a hand-over.
//
// On a stream of jabber:server or jabber:component:accept (XEP-0114), whose stanzas are those of
// jabber:client in all but the name, elements of that namespace are read as of jabber:client.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xmpp/element.h"
#include "xmpp/stream_error.h"

namespace parlance::xmpp {

// Bounds on what one stream may make us hold.
struct ParserLimits {
    std::size_t stanza_bytes = 10'000;
    std::uint16_t depth = 64;
    std::uint16_t attributes = 64;
};

// The attributes of <stream:stream>.
struct StreamHeader {
    std::string to;
    std::string from;
    std::string version;
    std::string lang;
    std::string id;
    std::string content_ns;  // the default namespace declared
};

namespace detail {
class Expat;
}

class ParserPool {
  public:
    ParserPool();
    ~ParserPool();
    ParserPool(const ParserPool&) = delete;
    ParserPool& operator=(const ParserPool&) = delete;

  private:
    friend class StreamParser;
    std::unique_ptr<detail::Expat> take_fresh();      // at the start of a document
    std::unique_ptr<detail::Expat> take_in_stream();  // inside the usual stream header
    void give_back(std::unique_ptr<detail::Expat> parser);

    std::vector<std::unique_ptr<detail::Expat>> in_stream_;
    std::vector<std::unique_ptr<detail::Expat>> used_;
};

class StreamParser {
  public:
    enum class Event : unsigned char {
        need_more,  // the input is used up
        header,     // header() holds the stream header
        stanza,     // take() yields a first-level element
        closed,     // </stream:stream>
        error       // error() says why; the stream is dead
    };

    StreamParser(ParserPool& pool, ParserLimits limits);
    ~StreamParser();
    StreamParser(const StreamParser&) = delete;
    StreamParser& operator=(const StreamParser&) = delete;

    // Hands over the next bytes, which must stay valid until next() has been called once. Only
    // allowed when the previous input is used up (next() said need_more). Between two calls of
    // next() any time may pass: the parser keeps what it has not parsed yet.
    void feed(std::span<const char> input);
    Event next();

    const StreamHeader& header() const { return *header_; }
    // The element of the last `stanza` event.
    Document take() { return std::move(document_); }
    const StreamError& error() const { return *error_; }

    // The bytes of the current input behind the last event. Only restart() may follow.
    std::string rest();
    // A new stream starts (after STARTTLS or SASL): the next bytes are a new document.
    void restart();
    void set_limits(ParserLimits limits) { limits_ = limits; }
    // As if the usual stream header had been read. Only on a new parser.
    void begin_in_stream() {
        in_stream_ = true;
        depth_ = 1;
    }
    // Everything fed so far was whole stanzas. Only after need_more.
    bool between_stanzas() const { return in_stream_ && (parser_ == nullptr || blank_); }
    // The stream goes on on another shard, whose pool this is.
    void move_to(ParserPool& pool) { pool_ = &pool; }
    // The stream header is no longer needed.
    void drop_header() { header_.reset(); }

  private:
    friend class detail::Expat;
    enum class Content : unsigned char { client, component, server };

    void on_start(const char* name, const char** attributes);
    void on_end();
    void on_text(std::string_view text);
    void on_header(std::string_view name, std::string_view ns, const char** attributes);
    void fail(StreamCondition condition, std::string_view text = {});
    void check_size();
    bool hold();
    int parse();
    Event finish_feed();
    void take_parser();
    void release_parser();

    ParserPool* pool_;
    std::unique_ptr<detail::Expat> parser_;
    std::unique_ptr<StreamHeader> header_;
    std::unique_ptr<StreamError> error_;
    Document document_;
    Element* current_ = nullptr;
    std::span<const char> input_;
    std::uint64_t boundary_ = 0;  // byte index in parser_ behind the last complete event
    ParserLimits limits_;
    std::uint16_t depth_ = 0;  // open elements, the stream element included
    Event event_ = Event::need_more;
    Content content_ = Content::client;
    bool in_stream_ = false;    // the header has been seen
    bool own_context_ = false;  // unusual namespace declarations: the parser is kept
    bool fed_ = false;          // the current input has been given to expat
    bool blank_ = false;        // a parser of ours stands exactly between two stanzas
};

}  // namespace parlance::xmpp
