#include "CMarkShim.h"
#include "Memory.h"
#include "Strikethrough.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;

static pthread_once_t prepared = PTHREAD_ONCE_INIT;
static cmark_syntax_extension *table, *autolink, *tasklist, *tagfilter, *tildes, *single_tildes;

static void prepare(void) {
  cmark_gfm_core_extensions_ensure_registered();
  table = cmark_find_syntax_extension("table");
  autolink = cmark_find_syntax_extension("autolink");
  tasklist = cmark_find_syntax_extension("tasklist");
  tagfilter = cmark_find_syntax_extension("tagfilter");
  cmark_syntax_extension *strikethrough = cmark_find_syntax_extension("strikethrough");

  /* Switches the characters on for good: nothing that is attached from here on lists any, so no
   * parse switches them off. */
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, strikethrough);
  cmark_parser_attach_syntax_extension(parser, autolink);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_parser_free(parser);
  cmark_syntax_extension_set_special_inline_chars(autolink, NULL);

  tildes = almanac_new_tilde_extension(strikethrough, CMARK_NODE_STRIKETHROUGH, 2);
  single_tildes = almanac_new_tilde_extension(strikethrough, CMARK_NODE_STRIKETHROUGH, 1);
}

almanac_node_types almanac_types(void) {
  pthread_once(&prepared, prepare);
  almanac_node_types types = {CMARK_NODE_STRIKETHROUGH, CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW,
                              CMARK_NODE_TABLE_CELL};
  return types;
}

static int options_of(int features) {
  return (features & ALMANAC_FOOTNOTES ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT) | CMARK_OPT_UNSAFE;
}

static cmark_parser *parser_for(const char *text, size_t length, int features) {
  pthread_once(&prepared, prepare);
  cmark_parser *parser = cmark_parser_new_with_mem(options_of(features), almanac_memory());
  cmark_parser_attach_syntax_extension(parser, table);
  if (memchr(text, '~', length))
    cmark_parser_attach_syntax_extension(parser, features & ALMANAC_SINGLE_TILDES ? single_tildes : tildes);
  cmark_parser_attach_syntax_extension(parser, autolink);
  cmark_parser_attach_syntax_extension(parser, tasklist);
  if (features & ALMANAC_FILTER_TAGS) cmark_parser_attach_syntax_extension(parser, tagfilter);
  cmark_parser_feed(parser, text, length);
  return parser;
}

cmark_node *almanac_parse(const char *text, size_t length, int features) {
  almanac_memory_begin();
  cmark_parser *parser = parser_for(text, length, features);
  cmark_node *tree = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  if (!tree) almanac_memory_end();
  return tree;
}

static void unmask(const char *text) {
  if (!text) return;
  /* The getters give a copy that the node owns. What is left out makes it shorter: its length is asked of the copy. */
  char *end = (char *)text;
  for (const char *byte = text; *byte; byte++) {
    switch (*byte) {
      case 0x1A: *end++ = '*'; break;
      case 0x1B: *end++ = '.'; break;
      case 0x1C: *end++ = ' '; break;
      case 0x0C:
        if (end > text && end[-1] == ' ') end--;
        break;
      default: *end++ = *byte;
    }
  }
  *end = 0;
}

void almanac_unmask(cmark_node *tree) {
  cmark_iter *iterator = cmark_iter_new(tree);
  for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node *node = cmark_iter_get_node(iterator);
    unmask(cmark_node_get_literal(node));
    unmask(cmark_node_get_url(node));
    unmask(cmark_node_get_title(node));
    unmask(cmark_node_get_fence_info(node));
  }
  cmark_iter_free(iterator);
}

size_t almanac_length(const char *text) { return strlen(text); }

void almanac_release(cmark_node *tree) {
  (void)tree;
  almanac_memory_end();
}

char *almanac_spec_html(const char *text, size_t length, int features) {
  almanac_memory_begin();
  cmark_parser *parser = parser_for(text, length, features);
  cmark_node *tree = cmark_parser_finish(parser);
  char *html =
      cmark_render_html_with_mem(tree, options_of(features), cmark_parser_get_syntax_extensions(parser),
                                 cmark_get_default_mem_allocator());
  cmark_parser_free(parser);
  almanac_memory_end();
  return html;
}

void almanac_free(char *html) { free(html); }
