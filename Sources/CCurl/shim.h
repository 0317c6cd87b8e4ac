#pragma once
#include <curl/curl.h>

// `curl_easy_setopt` and `curl_easy_getinfo` take any number of arguments, which Swift does not call.

static inline CURLcode chancery_curl_set_number(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode chancery_curl_set_size(CURL *curl, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode chancery_curl_set_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode chancery_curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode chancery_curl_set_writer(CURL *curl, curl_write_callback writer, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, writer);
    return code ? code : curl_easy_setopt(curl, CURLOPT_WRITEDATA, context);
}
static inline CURLcode chancery_curl_set_opener(CURL *curl, curl_opensocket_callback opener, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, opener);
    return code ? code : curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, context);
}
static inline const struct sockaddr *chancery_curl_address(const struct curl_sockaddr *address) {
    return &address->addr;
}

static inline long chancery_curl_number(CURL *curl, CURLINFO info) {
    long value = 0;
    curl_easy_getinfo(curl, info, &value);
    return value;
}
static inline curl_off_t chancery_curl_size(CURL *curl, CURLINFO info) {
    curl_off_t value = 0;
    curl_easy_getinfo(curl, info, &value);
    return value;
}
static inline const char *chancery_curl_text(CURL *curl, CURLINFO info) {
    char *value = 0;
    curl_easy_getinfo(curl, info, &value);
    return value;
}

// The newer names of this option take text and are not in libcurl before 7.85.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
static inline CURLcode chancery_curl_only_web(CURL *curl) {
    return curl_easy_setopt(curl, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
}
#pragma clang diagnostic pop
