#include "server/net/https_client.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <mutex>
#include <utility>

#include "base/assert.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net {

namespace {

// Status lines and headers of all answers to one request, interim ones too.
constexpr std::size_t kMostHeaderBytes = 32 * 1024;
constexpr std::size_t kMostAddresses = 4;
// An address that swallows everything must not use up what the others could have.
constexpr std::int64_t kMostConnectUs = 3 * base::kSecondUs;

void initialise_curl() {
    static std::once_flag once;
    std::call_once(once,
                   [] { PARLANCE_ASSERT(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK); });
}

// "host:port:address" (CURLOPT_RESOLVE); "+": forgotten in time. The next attempt brings its own.
std::string resolved(const HttpsRequest& request, const std::string& ip) {
    return "+" + request.host + ":" + std::to_string(request.port) + ":" +
           (ip.find(':') != std::string::npos ? "[" + ip + "]" : ip);
}

// Rounded up: 0 would be no limit at all to libcurl.
long milliseconds(std::int64_t us) {
    return static_cast<long>(std::max<std::int64_t>((us + 999) / 1'000, 1));
}

// What it says of a web server does not pass; see HttpsAnswer. A handshake that fails may have been
// cut off, but mostly the server refuses it: it knows nothing of that name.
bool is_lasting(CURLcode code) {
    return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR ||
           code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_WEIRD_SERVER_REPLY ||
           code == CURLE_WRITE_ERROR;
}

struct FreeEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

}  // namespace

struct HttpsClient::Transfer {
    HttpsRequest request;
    Done done;
    std::shared_ptr<const TlsClientContext> trust;
    std::unique_ptr<curl_slist, FreeList> addresses;
    std::unique_ptr<curl_slist, FreeList> headers;
    std::array<char, CURL_ERROR_SIZE> error = {};
    std::string body;
    std::size_t header_bytes = 0;
    std::int64_t due_us = 0;
    std::size_t tried = 0;  // addresses
    // What has become of them: nobody listens there, nothing is known. There may be no way from
    // here to the network of one (IPv6), which says nothing.
    bool refused = false, silent = false;
    std::list<Transfer>::iterator place = {};
    // Destroyed first: it points at the others.
    std::unique_ptr<CURL, FreeEasy> easy;
};

struct HttpsClient::Callbacks {
    static int on_socket(CURL*, curl_socket_t fd, int what, void* client, void*) {
        auto* self = static_cast<HttpsClient*>(client);
        if (what == CURL_POLL_REMOVE) {
            self->unwatch(fd);
        } else {
            self->watch(fd, (what & CURL_POLL_IN) != 0, (what & CURL_POLL_OUT) != 0);
        }
        return 0;
    }
    static int on_timer(CURLM*, long delay_ms, void* client) {
        static_cast<HttpsClient*>(client)->set_timer(delay_ms);
        return 0;
    }
    // Fewer than it has been given: libcurl ends the transfer.
    static std::size_t on_body(char* bytes, std::size_t, std::size_t count, void* place) {
        auto* transfer = static_cast<Transfer*>(place);
        if (transfer->body.size() + count > transfer->request.most_bytes) return 0;
        transfer->body.append(bytes, count);
        return count;
    }
    static std::size_t on_header(char*, std::size_t, std::size_t count, void* place) {
        auto* transfer = static_cast<Transfer*>(place);
        transfer->header_bytes += count;
        return transfer->header_bytes > kMostHeaderBytes ? 0 : count;
    }
    static CURLcode on_context(CURL*, void* context, void* place) {
        auto* transfer = static_cast<Transfer*>(place);
        bool lent = transfer->trust->lend_authorities(static_cast<SSL_CTX*>(context));
        return lent ? CURLE_OK : CURLE_SSL_CACERT_BADFILE;
    }
};

void HttpsClient::FreeMulti::operator()(void* multi) const {
    curl_multi_cleanup(multi);
}

HttpsClient::HttpsClient(UvLoop& loop, const TlsClientStore& trust)
    : loop_(loop), trust_(trust), reactor_(loop) {
    initialise_curl();
    multi_.reset(curl_multi_init());
    PARLANCE_ASSERT(multi_ != nullptr);
    curl_multi_setopt(multi_.get(), CURLMOPT_SOCKETFUNCTION, &Callbacks::on_socket);
    curl_multi_setopt(multi_.get(), CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi_.get(), CURLMOPT_TIMERFUNCTION, &Callbacks::on_timer);
    curl_multi_setopt(multi_.get(), CURLMOPT_TIMERDATA, this);
}

HttpsClient::~HttpsClient() {
    for (Transfer& each : transfers_) curl_multi_remove_handle(multi_.get(), each.easy.get());
    transfers_.clear();
    multi_.reset();
    if (timer_) loop_.timers().cancel(*timer_);
}

void HttpsClient::tell(Done done, HttpsAnswer answer) {
    loop_.post([done = std::move(done), answer = std::move(answer)]() mutable {
        done(std::move(answer));
    });
}

void HttpsClient::fetch(HttpsRequest request, Done done) {
    Transfer& transfer = transfers_.emplace_back();
    transfer.request = std::move(request);
    transfer.done = std::move(done);
    transfer.place = std::prev(transfers_.end());
    transfer.due_us = loop_.clock().monotonic_us() + transfer.request.timeout_us;
    if (begin(transfer)) return;
    HttpsAnswer answer;
    answer.why = "the request cannot be made";
    finish(transfer.place, std::move(answer));
}

bool HttpsClient::begin(Transfer& transfer) {
    const HttpsRequest& request = transfer.request;
    const std::size_t places = std::min(request.addresses.size(), kMostAddresses);
    const std::int64_t left_us = transfer.due_us - loop_.clock().monotonic_us();
    if (transfer.tried >= places || left_us <= 0) return false;
    // libcurl does not go on to another address of the same family (7.88) when one is silent: it
    // is given one at a time.
    const std::string& ip = request.addresses[transfer.tried++];
    const std::size_t others = places - transfer.tried;
    const std::int64_t share_us =
        others == 0 ? left_us
                    : std::min(left_us / static_cast<std::int64_t>(others + 1), kMostConnectUs);
    transfer.trust = trust_.current();
    transfer.easy.reset(curl_easy_init());
    transfer.addresses.reset(curl_slist_append(nullptr, resolved(request, ip).c_str()));
    transfer.headers.reset(curl_slist_append(nullptr, "Accept: application/json"));
    CURL* easy = transfer.easy.get();
    if (easy == nullptr || !transfer.addresses || !transfer.headers) return false;
    const std::string url =
        "https://" + request.host + ":" + std::to_string(request.port) + request.path;
    bool good = true;
    const auto set = [easy, &good](CURLoption option, auto value) {
        good = good && curl_easy_setopt(easy, option, value) == CURLE_OK;
    };
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "https");
    set(CURLOPT_RESOLVE, transfer.addresses.get());
    set(CURLOPT_HTTPHEADER, transfer.headers.get());
    // Those of the environment are not meant for us, and would look the host up themselves.
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_TIMEOUT_MS, milliseconds(left_us));
    set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(share_us));
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    // Each request brings its addresses and its authorities.
    set(CURLOPT_FRESH_CONNECT, 1L);
    set(CURLOPT_FORBID_REUSE, 1L);
    set(CURLOPT_SSL_SESSIONID_CACHE, 0L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_CAINFO, static_cast<const char*>(nullptr));
    set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    set(CURLOPT_SSL_CTX_FUNCTION, &Callbacks::on_context);
    set(CURLOPT_SSL_CTX_DATA, &transfer);
    set(CURLOPT_WRITEFUNCTION, &Callbacks::on_body);
    set(CURLOPT_WRITEDATA, &transfer);
    set(CURLOPT_HEADERFUNCTION, &Callbacks::on_header);
    set(CURLOPT_HEADERDATA, &transfer);
    set(CURLOPT_ERRORBUFFER, transfer.error.data());
    set(CURLOPT_PRIVATE, &transfer);
    return good && curl_multi_add_handle(multi_.get(), easy) == CURLM_OK;
}

bool HttpsClient::begin_elsewhere(Transfer& transfer, int code) {
    CURL* easy = transfer.easy.get();
    curl_off_t secured_us = 0;
    long cause = 0;
    curl_easy_getinfo(easy, CURLINFO_APPCONNECT_TIME_T, &secured_us);
    curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &cause);
    if (code == CURLE_COULDNT_CONNECT) {
        const bool no_way = cause == ENETUNREACH || cause == EADDRNOTAVAIL || cause == EAFNOSUPPORT;
        transfer.refused = transfer.refused || cause == ECONNREFUSED;
        transfer.silent = transfer.silent || (cause != ECONNREFUSED && !no_way);
    } else if (code == CURLE_OPERATION_TIMEDOUT && secured_us == 0) {
        transfer.silent = true;
    } else {
        // Somebody has been there: others would say the same.
        transfer.refused = is_lasting(static_cast<CURLcode>(code));
        transfer.silent = !transfer.refused;
        return false;
    }
    // It is told if there is no other attempt.
    const std::array<char, CURL_ERROR_SIZE> error = transfer.error;
    curl_multi_remove_handle(multi_.get(), easy);
    transfer.easy.reset();
    transfer.error[0] = '\0';
    if (begin(transfer)) return true;
    transfer.error = error;
    return false;
}

void HttpsClient::act(int fd, int events) {
    int running = 0;
    curl_multi_socket_action(multi_.get(), fd, events, &running);
    collect();
}

void HttpsClient::collect() {
    int left = 0;
    while (CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        void* place = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &place);
        auto* transfer = static_cast<Transfer*>(place);
        const CURLcode code = message->data.result;
        HttpsAnswer answer;
        if (code == CURLE_OK) {
            long status = 0;
            char* location = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_RESPONSE_CODE, &status);
            curl_easy_getinfo(message->easy_handle, CURLINFO_REDIRECT_URL, &location);
            answer.status = static_cast<int>(status);
            if (location != nullptr) answer.location = location;
            answer.body = std::move(transfer->body);
        } else {
            if (begin_elsewhere(*transfer, code)) continue;
            answer.lasting = transfer->refused && !transfer->silent;
            if (code == CURLE_WRITE_ERROR) {
                answer.why = "its answer is too large";
            } else {
                answer.why =
                    transfer->error[0] != '\0' ? transfer->error.data() : curl_easy_strerror(code);
            }
        }
        finish(transfer->place, std::move(answer));
    }
}

void HttpsClient::finish(std::list<Transfer>::iterator transfer, HttpsAnswer answer) {
    if (transfer->easy) curl_multi_remove_handle(multi_.get(), transfer->easy.get());
    tell(std::move(transfer->done), std::move(answer));
    transfers_.erase(transfer);
}

void HttpsClient::give_up(const std::string& reason) {
    while (!transfers_.empty()) {
        HttpsAnswer answer;
        answer.why = reason;
        finish(transfers_.begin(), std::move(answer));
    }
}

void HttpsClient::watch(int fd, bool read, bool write) {
    if (!watched_.insert(fd).second) return reactor_.interest(fd, read, write);
    reactor_.watch(fd, read, write, [this, fd](bool readable, bool writable) {
        act(fd, (readable ? CURL_CSELECT_IN : 0) | (writable ? CURL_CSELECT_OUT : 0));
    });
}

void HttpsClient::unwatch(int fd) {
    if (watched_.erase(fd) > 0) reactor_.unwatch(fd);
}

void HttpsClient::set_timer(std::int64_t delay_ms) {
    if (timer_) loop_.timers().cancel(*std::exchange(timer_, std::nullopt));
    if (delay_ms < 0) return;
    // Not inside this call, even if it is due at once.
    timer_ = loop_.timers().at(loop_.clock().monotonic_us() + delay_ms * 1'000, [this] {
        timer_.reset();
        act(CURL_SOCKET_TIMEOUT, 0);
    });
}

}  // namespace parlance::server::net
