#include <curl/curl.h>
#include <stdio.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, so Swift cannot call them.
static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *text) {
    return curl_easy_setopt(handle, option, text);
}
static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long number) {
    return curl_easy_setopt(handle, option, number);
}
static inline CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}
/// What is sent is read from this memory; close the file afterwards.
static inline FILE *curl_send_from(CURL *handle, void *bytes, size_t count) {
    FILE *file = fmemopen(bytes, count, "r");
    if (file && curl_easy_setopt(handle, CURLOPT_READDATA, file) != CURLE_OK) {
        fclose(file);
        return NULL;
    }
    return file;
}
/// What the server last answered, such as 250 or 550; 0 when it said nothing.
static inline long curl_last_reply(CURL *handle) {
    long code = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
    return code;
}
static inline size_t curl_let_go(char *bytes, size_t size, size_t count, void *seen) {
    size_t *total = (size_t *)seen;
    *total += size * count;
    return *total > 65536 ? 0 : size * count;
}
/// What the server says after its headers is let go of, and read no further than 64 KB; `seen` counts it.
static inline CURLcode curl_read_nothing(CURL *handle, size_t *seen) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, curl_let_go);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_WRITEDATA, seen) : code;
}
