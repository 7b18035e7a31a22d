/* The server library refers to libcurl through Foundation's networking, of which Almanac uses nothing: no command goes
   to the network. Here are the names, and each refuses, so that the program neither loads libcurl and its thirty
   libraries at every start nor needs it on a machine. */
#define REFUSES(name) void *name(void); void *name(void) { return 0; }

REFUSES(curl_easy_cleanup)
REFUSES(curl_easy_getinfo)
REFUSES(curl_easy_init)
REFUSES(curl_easy_pause)
REFUSES(curl_easy_setopt)
REFUSES(curl_easy_strerror)
REFUSES(curl_free)
REFUSES(curl_global_init)
REFUSES(curl_multi_add_handle)
REFUSES(curl_multi_assign)
REFUSES(curl_multi_cleanup)
REFUSES(curl_multi_info_read)
REFUSES(curl_multi_init)
REFUSES(curl_multi_remove_handle)
REFUSES(curl_multi_setopt)
REFUSES(curl_multi_socket_action)
REFUSES(curl_slist_append)
REFUSES(curl_slist_free_all)
REFUSES(curl_url)
REFUSES(curl_url_get)
REFUSES(curl_url_set)
REFUSES(curl_version)
REFUSES(curl_version_info)
