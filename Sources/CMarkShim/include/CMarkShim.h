#ifndef ALMANAC_CMARK_SHIM_H
#define ALMANAC_CMARK_SHIM_H

#include <stddef.h>
#include <stdint.h>

/* libcmark-gfm keeps the characters that start an extension's syntax in global tables, switched on
 * at the start of every parse and off at its end; of two threads that parse at once one loses
 * strikethrough and bare links. Here the characters are switched on once and never off: autolink
 * runs without its list of characters, strikethrough is matched by a pass of our own. */

struct cmark_node;

/* What a parse understands besides CommonMark and tables, task lists, strikethrough by two tildes and autolinks. */
enum { ALMANAC_FOOTNOTES = 1, ALMANAC_FILTER_TAGS = 2, ALMANAC_SINGLE_TILDES = 4 };

/* Parses UTF-8 text into a tree. Safe on any number of threads; the tree stays on the thread that parsed it
 * and is given back there with almanac_release, not with cmark_node_free. */
struct cmark_node *almanac_parse(const char *text, size_t length, int features);
void almanac_release(struct cmark_node *tree);

/* Puts back what was masked before parsing, in every text of the tree: 0x1A is a star, 0x1B a period, 0x1C a
   blank; 0x0C and a blank before it stand for nothing. */
void almanac_unmask(struct cmark_node *tree);

/* How many bytes stand before the closing zero. */
size_t almanac_length(const char *text);

/* The HTML of libcmark-gfm's own renderer, raw HTML let through, for text. To be freed with almanac_free. */
char *almanac_spec_html(const char *text, size_t length, int features);
void almanac_free(char *html);

/* The type of strikethrough nodes, and of table parts, as cmark_node_get_type gives them. */
typedef struct {
  int strikethrough, table, table_row, table_cell;
} almanac_node_types;
almanac_node_types almanac_types(void);

#endif
