#include "Strikethrough.h"

#include "Memory.h"

#include <stdint.h>
#include <stdlib.h>

/* The library matches strikethrough on its delimiter stack, which finds the extension by its list of
 * special characters; that list is what breaks threads. So a run of tildes becomes a strikethrough
 * node without children that remembers what it may do, and when all inlines are there, each opening
 * run takes in what stands between it and the next closing run of its length in the same parent. */

enum { CAN_OPEN = 1, CAN_CLOSE = 2, IS_RUN = 4, LENGTH_SHIFT = 3 };

static cmark_node_type strikethrough_type;
static cmark_syntax_extension *strikethrough_extension;
/* The extension for which one tilde strikes out too. */
static cmark_syntax_extension *single_extension;

static intptr_t state_of(cmark_node *node) {
  return cmark_node_get_type(node) == strikethrough_type ? (intptr_t)cmark_node_get_user_data(node) : 0;
}

static int length_of(cmark_node *node) { return (int)(state_of(node) >> LENGTH_SHIFT); }

static cmark_node *match(cmark_syntax_extension *self, cmark_parser *parser, cmark_node *parent,
                         unsigned char character, cmark_inline_parser *inlines) {
  (void)parser, (void)parent;
  if (character != '~') return NULL;
  char tildes[101];
  int left, right, punct_before, punct_after;
  int length = cmark_inline_parser_scan_delimiters(inlines, sizeof tildes - 1, '~', &left, &right,
                                                   &punct_before, &punct_after);
  if (length <= 2 && length >= (self == single_extension ? 1 : 2) && (left || right)) {
    cmark_node *run =
        cmark_node_new_with_mem_and_ext(strikethrough_type, almanac_memory(), strikethrough_extension);
    intptr_t state = IS_RUN | (left ? CAN_OPEN : 0) | (right ? CAN_CLOSE : 0);
    cmark_node_set_user_data(run, (void *)(state | (intptr_t)length << LENGTH_SHIFT));
    return run;
  }
  for (int i = 0; i < length; i++) tildes[i] = '~';
  tildes[length] = 0;
  cmark_node *text = cmark_node_new_with_mem(CMARK_NODE_TEXT, almanac_memory());
  cmark_node_set_literal(text, tildes);
  return text;
}

static void make_text(cmark_node *run) {
  const char *tildes = length_of(run) == 2 ? "~~" : "~";
  cmark_node_set_user_data(run, NULL);
  cmark_node_set_syntax_extension(run, NULL);
  if (cmark_node_set_type(run, CMARK_NODE_TEXT)) cmark_node_set_literal(run, tildes);
}

typedef struct {
  cmark_node **nodes;
  size_t count, room;
} node_list;

static int append(node_list *list, cmark_node *node) {
  if (list->count == list->room) {
    size_t room = list->room ? list->room * 2 : 64;
    cmark_node **nodes = realloc(list->nodes, room * sizeof *nodes);
    if (!nodes) return 0;
    list->nodes = nodes;
    list->room = room;
  }
  list->nodes[list->count++] = node;
  return 1;
}

static void take_in(cmark_node *opener, cmark_node *closer, node_list *closers) {
  for (cmark_node *node = cmark_node_next(opener); node && node != closer;) {
    cmark_node *next = cmark_node_next(node);
    if (state_of(node) & IS_RUN) make_text(node);
    cmark_node_append_child(opener, node);
    node = next;
  }
  cmark_node_set_user_data(opener, NULL);
  make_text(closer);
  if (append(closers, closer)) cmark_node_unlink(closer);
}

/* The nearest open run of a length; those opened after it can no longer be closed. */
static cmark_node *pop_opener(node_list *openers, const size_t open_count[3], int length) {
  if (!open_count[length]) return NULL;
  while (openers->count) {
    cmark_node *opener = openers->nodes[--openers->count];
    if (length_of(opener) == length) return opener;
  }
  return NULL;
}

static void match_siblings(cmark_node *first, node_list *openers, node_list *closers) {
  size_t open_count[3] = {0, 0, 0};
  openers->count = 0;
  for (cmark_node *node = first; node;) {
    cmark_node *next = cmark_node_next(node);
    intptr_t state = state_of(node);
    if (state & IS_RUN) {
      int length = length_of(node);
      size_t before = openers->count;
      cmark_node *opener = state & CAN_CLOSE ? pop_opener(openers, open_count, length) : NULL;
      if (opener) {
        for (size_t i = openers->count; i < before; i++) open_count[length_of(openers->nodes[i])]--;
        take_in(opener, node, closers);
      } else if (state & CAN_OPEN && append(openers, node)) {
        open_count[length]++;
      } else {
        make_text(node);
      }
    }
    node = next;
  }
  while (openers->count) make_text(openers->nodes[--openers->count]);
}

static cmark_node *match_all(cmark_syntax_extension *self, cmark_parser *parser, cmark_node *root) {
  (void)self, (void)parser;
  node_list runs = {NULL, 0, 0}, openers = {NULL, 0, 0}, closers = {NULL, 0, 0};
  cmark_iter *iterator = cmark_iter_new(root);
  for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
    cmark_node *node = cmark_iter_get_node(iterator);
    if (event == CMARK_EVENT_ENTER && state_of(node) & IS_RUN) append(&runs, node);
  }
  cmark_iter_free(iterator);
  /* The first run of a parent settles all its siblings; closing runs live until all are settled. */
  for (size_t i = 0; i < runs.count; i++)
    if (state_of(runs.nodes[i]) & IS_RUN) match_siblings(runs.nodes[i], &openers, &closers);
  while (closers.count) cmark_node_free(closers.nodes[--closers.count]);
  free(runs.nodes);
  free(openers.nodes);
  free(closers.nodes);
  return root;
}

cmark_syntax_extension *almanac_new_tilde_extension(cmark_syntax_extension *strikethrough,
                                                    cmark_node_type type, int shortest) {
  strikethrough_extension = strikethrough;
  strikethrough_type = type;
  cmark_syntax_extension *extension = cmark_syntax_extension_new("almanac-tildes");
  cmark_syntax_extension_set_match_inline_func(extension, match);
  cmark_syntax_extension_set_postprocess_func(extension, match_all);
  if (shortest == 1) single_extension = extension;
  return extension;
}
