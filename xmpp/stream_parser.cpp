#include "xmpp/stream_parser.h"

#include <expat.h>

#include <algorithm>
#include <cstring>

#include "base/assert.h"
#include "xmpp/namespaces.h"

// Came to Debian's expat 2.5.0 with a security update: a library without it never defers. Weak, so
// that one build serves both, and turns deferral off wherever it meets it.
extern "C" [[gnu::weak]] XML_Bool XMLCALL XML_SetReparseDeferralEnabled(XML_Parser parser,
                                                                        XML_Bool enabled);

namespace parlance::xmpp {

namespace {

// Expat joins namespace and local name with this; U+001F cannot occur in XML.
constexpr char kSeparator = '\x1f';
constexpr std::string_view kUsualHeader =
    "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
// A shared parser remembers every distinct name it has seen; it is replaced after this many bytes
// so that nobody can make it grow.
constexpr std::uint64_t kParserBytes = 1 << 20;
constexpr std::size_t kIdleParsers = 64;
constexpr std::uint64_t kEncodingBytes = 4;

struct QualifiedName {
    std::string_view ns;
    std::string_view local;
};

QualifiedName split(const char* name) {
    std::string_view whole(name);
    std::size_t at = whole.find(kSeparator);
    if (at == std::string_view::npos) return {{}, whole};
    return {whole.substr(0, at), whole.substr(at + 1)};
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// True if `bytes` starts with a sequence that no continuation can make valid UTF-8.
bool starts_with_bad_utf8(std::string_view bytes) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    std::size_t i = 0;
    while (i < bytes.size()) {
        unsigned char c = byte(i);
        if (c < 0x80) {
            ++i;
            continue;
        }
        std::size_t more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
        if (c < 0xC2 || c > 0xF4) return true;
        for (std::size_t k = 1; k <= more; ++k) {
            if (i + k >= bytes.size()) return false;
            unsigned char next = byte(i + k);
            if ((next & 0xC0) != 0x80) return true;
            if (k == 1 && ((c == 0xE0 && next < 0xA0) || (c == 0xED && next > 0x9F) ||
                           (c == 0xF0 && next < 0x90) || (c == 0xF4 && next > 0x8F))) {
                return true;
            }
        }
        i += more + 1;
    }
    return false;
}

}  // namespace

namespace detail {

// One expat parser, and how far it has read.
class Expat {
  public:
    Expat() : handle_(XML_ParserCreateNS("UTF-8", kSeparator)) {
        if (handle_ == nullptr) throw std::bad_alloc();
        configure();
    }
    ~Expat() { XML_ParserFree(handle_); }
    Expat(const Expat&) = delete;
    Expat& operator=(const Expat&) = delete;

    void reset() {
        XML_ParserReset(handle_, "UTF-8");
        configure();
        held.clear();
        open.clear();
        fed = 0;
        declarations = 0;
        usual = 0;
        foreign = false;
    }
    void serve(StreamParser* owner) { XML_SetUserData(handle_, owner); }
    XML_Parser handle() const { return handle_; }
    std::uint64_t event_end() const {
        return static_cast<std::uint64_t>(XML_GetCurrentByteIndex(handle_)) +
               static_cast<std::uint64_t>(XML_GetCurrentByteCount(handle_));
    }

    std::uint64_t fed = 0;
    int declarations = 0;        // namespace declarations on the stream header
    int usual = 0;               // those of them that the usual header has too
    bool foreign = false;        // has read a header with another content namespace
    std::string held;            // bytes that cannot end a tag, not given to expat yet
    std::vector<Element*> open;  // the ancestors of the current element

  private:
    static StreamParser& owner(void* user) { return *static_cast<StreamParser*>(user); }
    void configure();

    XML_Parser handle_;
};

void Expat::configure() {
    // Deferral would leave a complete stanza in the buffer until more bytes come. What it guards
    // against, rescanning a long tag for each byte of it, StreamParser::hold() prevents.
    if (XML_SetReparseDeferralEnabled != nullptr) XML_SetReparseDeferralEnabled(handle_, XML_FALSE);
    XML_SetStartElementHandler(handle_, [](void* user, const char* name, const char** attributes) {
        if (user != nullptr) owner(user).on_start(name, attributes);
    });
    XML_SetEndElementHandler(handle_, [](void* user, const char*) {
        if (user != nullptr) owner(user).on_end();
    });
    XML_SetCharacterDataHandler(handle_, [](void* user, const char* text, int length) {
        if (user != nullptr) owner(user).on_text({text, static_cast<std::size_t>(length)});
    });
    XML_SetProcessingInstructionHandler(handle_, [](void* user, const char*, const char*) {
        owner(user).fail(StreamCondition::restricted_xml,
                         "processing instructions are not allowed");
    });
    XML_SetCommentHandler(handle_, [](void* user, const char*) {
        owner(user).fail(StreamCondition::restricted_xml, "comments are not allowed");
    });
    XML_SetStartDoctypeDeclHandler(
        handle_, [](void* user, const char*, const char*, const char*, int) {
            owner(user).fail(StreamCondition::restricted_xml, "document types are not allowed");
        });
    XML_SetXmlDeclHandler(handle_, [](void* user, const char*, const char* encoding, int) {
        std::string_view name = encoding == nullptr ? "UTF-8" : encoding;
        bool utf8 = name.size() == 5 && strncasecmp(name.data(), "UTF-8", 5) == 0;
        if (!utf8) owner(user).fail(StreamCondition::unsupported_encoding, "only UTF-8 is spoken");
    });
    XML_SetStartNamespaceDeclHandler(handle_, [](void* user, const char* prefix, const char* uri) {
        if (user == nullptr || owner(user).in_stream_) return;
        Expat& self = *owner(user).parser_;
        std::string_view p = prefix == nullptr ? "" : prefix;
        std::string_view u = uri == nullptr ? "" : uri;
        StreamParser& parser = owner(user);
        if (!parser.header_) parser.header_ = std::make_unique<StreamHeader>();
        if (p.empty()) parser.header_->content_ns = u;
        ++self.declarations;
        if ((p.empty() && u == ns::client) || (p == "stream" && u == ns::streams)) ++self.usual;
    });
}

}  // namespace detail

using detail::Expat;

ParserPool::ParserPool() = default;
ParserPool::~ParserPool() = default;

std::unique_ptr<Expat> ParserPool::take_fresh() {
    if (used_.empty()) return std::make_unique<Expat>();
    auto parser = std::move(used_.back());
    used_.pop_back();
    parser->reset();
    return parser;
}

std::unique_ptr<Expat> ParserPool::take_in_stream() {
    if (!in_stream_.empty()) {
        auto parser = std::move(in_stream_.back());
        in_stream_.pop_back();
        return parser;
    }
    auto parser = take_fresh();
    parser->serve(nullptr);
    auto status = XML_Parse(parser->handle(), kUsualHeader.data(),
                            static_cast<int>(kUsualHeader.size()), XML_FALSE);
    PARLANCE_ASSERT(status == XML_STATUS_OK);
    parser->fed = kUsualHeader.size();
    return parser;
}

void ParserPool::give_back(std::unique_ptr<Expat> parser) {
    if (parser->fed < kParserBytes && in_stream_.size() < kIdleParsers) {
        in_stream_.push_back(std::move(parser));
    }
}

StreamParser::StreamParser(ParserPool& pool, ParserLimits limits) : pool_(&pool), limits_(limits) {}
StreamParser::~StreamParser() = default;

void StreamParser::feed(std::span<const char> input) {
    PARLANCE_ASSERT(input_.empty() && !fed_);
    input_ = input;
}

void StreamParser::take_parser() {
    parser_ = in_stream_ ? pool_->take_in_stream() : pool_->take_fresh();
    boundary_ = parser_->fed;
    blank_ = true;
}

void StreamParser::release_parser() {
    if (own_context_ || !in_stream_) return;
    parser_->serve(nullptr);
    // Later stanzas are read by the usual parsers, but this one reads nobody else's.
    if (parser_->foreign) {
        parser_.reset();
    } else {
        pool_->give_back(std::move(parser_));
    }
    blank_ = false;
}

StreamParser::Event StreamParser::next() {
    if (event_ == Event::error || event_ == Event::closed) return event_;
    event_ = Event::need_more;
    int status;
    if (!fed_) {
        if (in_stream_ && depth_ == 1 && (parser_ == nullptr || blank_)) {
            // Whitespace between stanzas is keepalive; it needs no parser.
            auto* start = std::find_if_not(input_.data(), input_.data() + input_.size(), is_space);
            input_ = input_.subspan(static_cast<std::size_t>(start - input_.data()));
        }
        if (input_.empty()) return event_;
        if (parser_ == nullptr) take_parser();
        if (blank_) boundary_ = parser_->fed;
        if (!blank_ && hold()) return event_;
        blank_ = false;
        status = parse();
    } else {
        status = XML_ResumeParser(parser_->handle());
    }
    if (status == XML_STATUS_OK) return finish_feed();
    if (status == XML_STATUS_SUSPENDED) return event_;
    if (!error_) {
        auto code = XML_GetErrorCode(parser_->handle());
        int offset = 0;
        int size = 0;
        const char* context = XML_GetInputContext(parser_->handle(), &offset, &size);
        if (context != nullptr && offset <= size &&
            starts_with_bad_utf8({context + offset, static_cast<std::size_t>(size - offset)})) {
            fail(StreamCondition::unsupported_encoding, "not valid UTF-8");
        } else if (code == XML_ERROR_UNDEFINED_ENTITY || code == XML_ERROR_PARAM_ENTITY_REF) {
            fail(StreamCondition::restricted_xml, "only the five predefined entities are allowed");
        } else if (code == XML_ERROR_UNKNOWN_ENCODING || code == XML_ERROR_INCORRECT_ENCODING) {
            fail(StreamCondition::unsupported_encoding, "only UTF-8 is spoken");
        } else {
            fail(StreamCondition::not_well_formed, XML_ErrorString(code));
        }
    }
    parser_.reset();
    return event_;
}

bool StreamParser::hold() {
    // Expat needs a few bytes to see the encoding, or that this is no XML and never will be.
    if (parser_->fed < kEncodingBytes) return false;
    std::string& held = parser_->held;
    bool complete = std::memchr(input_.data(), '>', input_.size()) != nullptr;
    if (complete && held.empty()) return false;
    held.append(input_.data(), input_.size());
    input_ = {};
    if (!complete) check_size();
    if (event_ == Event::error) parser_.reset();
    return !complete;
}

int StreamParser::parse() {
    std::string held = std::move(parser_->held);
    parser_->held.clear();
    std::string_view bytes = held.empty() ? std::string_view(input_.data(), input_.size()) : held;
    parser_->serve(this);
    parser_->fed += bytes.size();
    input_ = {};
    fed_ = true;
    return XML_Parse(parser_->handle(), bytes.data(), static_cast<int>(bytes.size()), XML_FALSE);
}

StreamParser::Event StreamParser::finish_feed() {
    fed_ = false;
    bool between = in_stream_ && depth_ == 1 && boundary_ == parser_->fed;
    if (between) {
        blank_ = true;
        release_parser();
    } else {
        check_size();
        if (event_ == Event::error) parser_.reset();
    }
    return event_;
}

void StreamParser::check_size() {
    if (parser_->fed + parser_->held.size() - boundary_ > limits_.stanza_bytes) {
        fail(StreamCondition::policy_violation, "stanza too big");
    }
}

std::string StreamParser::rest() {
    std::string out;
    if (!fed_) {
        if (parser_) out = std::move(parser_->held);
        out.append(input_.data(), input_.size());
    } else {
        // A suspended expat has moved what it has not parsed yet to the end of its own buffer.
        std::uint64_t behind = parser_->fed - boundary_;
        int offset = 0;
        int size = 0;
        const char* context = XML_GetInputContext(parser_->handle(), &offset, &size);
        PARLANCE_ASSERT(behind == 0 ||
                        (context != nullptr && behind <= static_cast<std::uint64_t>(size)));
        if (behind > 0) out.assign(context + (static_cast<std::uint64_t>(size) - behind), behind);
    }
    parser_.reset();
    input_ = {};
    fed_ = false;
    blank_ = false;
    return out;
}

void StreamParser::restart() {
    if (parser_) {
        pool_->used_.push_back(std::move(parser_));
        if (pool_->used_.size() > kIdleParsers) pool_->used_.pop_back();
    }
    header_.reset();
    input_ = {};
    current_ = nullptr;
    depth_ = 0;
    event_ = Event::need_more;
    in_stream_ = own_context_ = fed_ = blank_ = false;
    content_ = Content::client;
}

void StreamParser::fail(StreamCondition condition, std::string_view text) {
    if (error_) return;
    error_ = std::make_unique<StreamError>(condition, text);
    event_ = Event::error;
    if (parser_) XML_StopParser(parser_->handle(), XML_FALSE);
}

void StreamParser::on_start(const char* raw_name, const char** attributes) {
    if (error_) return;
    QualifiedName name = split(raw_name);
    std::size_t count = 0;
    while (attributes[count] != nullptr) count += 2;
    if (count / 2 > limits_.attributes) {
        return fail(StreamCondition::policy_violation, "too many attributes");
    }
    if (depth_ == 0) return on_header(name.local, name.ns, attributes);
    if (depth_ > limits_.depth) return fail(StreamCondition::policy_violation, "nested too deep");
    if (parser_->event_end() - boundary_ > limits_.stanza_bytes) {
        return fail(StreamCondition::policy_violation, "stanza too big");
    }
    ++depth_;
    if (content_ != Content::client &&
        name.ns == (content_ == Content::server ? ns::server : ns::component)) {
        name.ns = ns::client;
    }
    Element* element;
    if (current_ == nullptr) {
        document_ = Document(name.local, name.ns);
        element = &document_.root();
    } else {
        element = &current_->add(name.local, name.ns);
        parser_->open.push_back(current_);
    }
    current_ = element;
    Arena& arena = element->arena();
    for (; *attributes != nullptr; attributes += 2) {
        QualifiedName key = split(attributes[0]);
        std::string_view value = arena.copy(attributes[1]);
        if (key.ns != ns::xml) {
            element->append_attribute(arena.copy(key.local), arena.copy(key.ns), value);
        } else if (key.local == "lang") {
            element->append_attribute("xml:lang", {}, value);
        } else {
            element->append_attribute(arena.extend(arena.copy("xml:"), key.local), {}, value);
        }
    }
}

void StreamParser::on_header(std::string_view name, std::string_view ns, const char** attributes) {
    if (!header_) header_ = std::make_unique<StreamHeader>();
    if (parser_->event_end() - boundary_ > limits_.stanza_bytes) {
        return fail(StreamCondition::policy_violation, "stream header too big");
    }
    if (ns != ns::streams) {
        return fail(StreamCondition::invalid_namespace,
                    "the root element is not in the streams namespace");
    }
    if (name != "stream")
        return fail(StreamCondition::bad_format, "the root element is not stream");
    for (; *attributes != nullptr; attributes += 2) {
        QualifiedName key = split(attributes[0]);
        std::string_view value = attributes[1];
        if (key.ns == ns::xml && key.local == "lang") header_->lang = value;
        if (!key.ns.empty()) continue;
        if (key.local == "to") header_->to = value;
        if (key.local == "from") header_->from = value;
        if (key.local == "version") header_->version = value;
        if (key.local == "id") header_->id = value;
    }
    if (header_->content_ns == ns::component) content_ = Content::component;
    if (header_->content_ns == ns::server) content_ = Content::server;
    bool foreign = content_ != Content::client;
    parser_->foreign = foreign;
    own_context_ = parser_->declarations != 2 || parser_->usual != (foreign ? 1 : 2);
    in_stream_ = true;
    depth_ = 1;
    boundary_ = parser_->event_end();
    event_ = Event::header;
    XML_StopParser(parser_->handle(), XML_TRUE);
}

void StreamParser::on_end() {
    if (error_) return;
    --depth_;
    if (depth_ > 1) {
        current_ = parser_->open.back();
        parser_->open.pop_back();
        return;
    }
    current_ = nullptr;
    boundary_ = parser_->event_end();
    if (depth_ == 1) {
        event_ = Event::stanza;
        if (boundary_ > parser_->fed) boundary_ = parser_->fed;
    } else {
        event_ = Event::closed;
    }
    XML_StopParser(parser_->handle(), XML_TRUE);
}

void StreamParser::on_text(std::string_view text) {
    if (error_) return;
    if (current_ != nullptr) {
        if (parser_->event_end() - boundary_ > limits_.stanza_bytes) {
            return fail(StreamCondition::policy_violation, "stanza too big");
        }
        current_->add_text(text);
        return;
    }
    if (!std::all_of(text.begin(), text.end(), is_space)) {
        return fail(StreamCondition::bad_format, "text between stanzas");
    }
    boundary_ = parser_->event_end();
}

}  // namespace parlance::xmpp
