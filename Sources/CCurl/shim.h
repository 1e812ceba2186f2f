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
