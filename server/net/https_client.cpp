#include "server/net/https_client.h"

#include <curl/curl.h>

#include <array>
#include <iterator>
#include <mutex>
#include <utility>

#include "base/assert.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net {

namespace {

// Status lines and headers of all answers to one request, interim ones too.
constexpr std::size_t kMostHeaderBytes = 32 * 1024;

void initialise_curl() {
    static std::once_flag once;
    std::call_once(once,
                   [] { PARLANCE_ASSERT(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK); });
}

// "host:port:address,address" (CURLOPT_RESOLVE); "+": forgotten in time. The next request for the
// host brings its own.
std::string resolved(const HttpsRequest& request) {
    std::string line = "+" + request.host + ":" + std::to_string(request.port) + ":";
    bool first = true;
    for (const std::string& ip : request.addresses) {
        if (!std::exchange(first, false)) line += ',';
        line += ip.find(':') != std::string::npos ? "[" + ip + "]" : ip;
    }
    return line;
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
    if (!transfer.request.addresses.empty() && begin(transfer)) return;
    HttpsAnswer answer;
    answer.why = "the request cannot be made";
    finish(transfer.place, std::move(answer));
}

bool HttpsClient::begin(Transfer& transfer) {
    const HttpsRequest& request = transfer.request;
    transfer.trust = trust_.current();
    transfer.easy.reset(curl_easy_init());
    transfer.addresses.reset(curl_slist_append(nullptr, resolved(request).c_str()));
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
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout_us / 1'000));
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
        } else if (code == CURLE_WRITE_ERROR) {
            answer.why = "its answer is too large";
        } else {
            answer.why =
                transfer->error[0] != '\0' ? transfer->error.data() : curl_easy_strerror(code);
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
