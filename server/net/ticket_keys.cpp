#include "server/net/ticket_keys.h"

#include <fcntl.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/hex.h"
#include "base/log.h"

namespace parlance::server::net {

namespace {

constexpr std::size_t kName = 16;
constexpr std::size_t kCipherKey = 32;
constexpr std::size_t kMacKey = 32;
constexpr std::size_t kIv = 16;

std::string from_hex(const std::string& digits, std::size_t size) {
    auto bytes = base::hex_decode(digits);
    return bytes && bytes->size() == size ? *bytes : std::string();
}

bool set_mac_key(EVP_MAC_CTX* mac, std::string& key) {
    char digest[] = "SHA256";
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, key.data(), key.size()),
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end()};
    return EVP_MAC_CTX_set_params(mac, parameters) == 1;
}

const unsigned char* octets(const std::string& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

TicketKeys::TicketKeys(std::string path, base::Random& random, std::function<std::int64_t()> now_s)
    : path_(std::move(path)), random_(random), now_s_(std::move(now_s)) {
    read();
    rotate();
}

TicketKeys::~TicketKeys() {
    for (Key& key : keys_) {
        OPENSSL_cleanse(key.cipher.data(), key.cipher.size());
        OPENSSL_cleanse(key.mac.data(), key.mac.size());
    }
}

// A line for each: when it was made, its name, its two keys.
void TicketKeys::read() {
    std::ifstream file(path_);
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        Key key;
        std::string name;
        std::string cipher;
        std::string mac;
        if (!(words >> key.made_s >> name >> cipher >> mac)) continue;
        key.name = from_hex(name, kName);
        key.cipher = from_hex(cipher, kCipherKey);
        key.mac = from_hex(mac, kMacKey);
        // One of the future would stay too long: the clock has been wrong.
        bool good =
            !key.name.empty() && !key.cipher.empty() && !key.mac.empty() && key.made_s <= now_s_();
        if (good) keys_.push_back(std::move(key));
    }
    std::stable_sort(keys_.begin(), keys_.end(),
                     [](const Key& a, const Key& b) { return a.made_s > b.made_s; });
}

void TicketKeys::rotate() {
    std::int64_t now = now_s_();
    if (!keys_.empty() && now - keys_.front().made_s < kRotateAfterS) return;
    Key key;
    key.made_s = now;
    key.name = random_.bytes(kName);
    key.cipher = random_.bytes(kCipherKey);
    key.mac = random_.bytes(kMacKey);
    keys_.insert(keys_.begin(), std::move(key));
    std::erase_if(keys_, [now](const Key& each) { return now - each.made_s > 2 * kRotateAfterS; });
    if (!write()) {
        base::log::warn("TLS tickets will not survive a restart",
                        {{"path", path_}, {"reason", std::strerror(errno)}});
    }
}

// Whole or not at all.
bool TicketKeys::write() const {
    std::error_code ignored;
    std::filesystem::path folder = std::filesystem::path(path_).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
    std::string fresh = path_ + ".new";
    ::unlink(fresh.c_str());
    int fd = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0) return false;
    std::string text;
    for (const Key& key : keys_) {
        text += std::to_string(key.made_s) + " " + base::hex_encode(key.name) + " " +
                base::hex_encode(key.cipher) + " " + base::hex_encode(key.mac) + "\n";
    }
    bool good = write_all(fd, text);
    good = ::close(fd) == 0 && good;
    OPENSSL_cleanse(text.data(), text.size());
    return good && std::rename(fresh.c_str(), path_.c_str()) == 0;
}

int TicketKeys::seal(unsigned char* name, unsigned char* iv, EVP_CIPHER_CTX* cipher,
                     EVP_MAC_CTX* mac) {
    std::lock_guard lock(mutex_);
    rotate();
    Key& key = keys_.front();
    std::memcpy(name, key.name.data(), kName);
    std::string fresh = random_.bytes(kIv);
    std::memcpy(iv, fresh.data(), kIv);
    bool ready =
        EVP_EncryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, octets(key.cipher), iv) == 1 &&
        set_mac_key(mac, key.mac);
    return ready ? 1 : -1;
}

int TicketKeys::open(const unsigned char* name, const unsigned char* iv, EVP_CIPHER_CTX* cipher,
                     EVP_MAC_CTX* mac) {
    std::lock_guard lock(mutex_);
    rotate();
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        Key& key = keys_[i];
        if (std::memcmp(name, key.name.data(), kName) != 0) continue;
        bool ready =
            EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, octets(key.cipher), iv) == 1 &&
            set_mac_key(mac, key.mac);
        if (!ready) return -1;
        return i == 0 ? 1 : 2;
    }
    return 0;
}

}  // namespace parlance::server::net
