/* Reads calendars and has libical judge them (icalrestriction_check): what may stand in which component, how often, and
 * with which METHOD. Prints a line for each finding, as PATH: COMPONENT: WHAT. Exit: 0 none, 1 some, 2 cannot read.
 *
 *   restrictions FILE.ics ...
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *contents(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  char *text = NULL;
  if (fseek(file, 0, SEEK_END) == 0) {
    long size = ftell(file);
    rewind(file);
    text = size >= 0 ? malloc((size_t)size + 1) : NULL;
    if (text) text[fread(text, 1, (size_t)size, file)] = '\0';
  }
  fclose(file);
  return text;
}

/* What parser and check wrote into the calendar as X-LIC-ERROR. */
static int report(icalcomponent *component, const char *path) {
  int found = 0;
  icalproperty *error = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
  for (; error; error = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
    printf("%s: %s: %s\n", path, icalcomponent_kind_to_string(icalcomponent_isa(component)),
           icalproperty_get_xlicerror(error));
    found++;
  }
  icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
  for (; inner; inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) found += report(inner, path);
  return found;
}

int main(int count, char **paths) {
  int found = 0;
  icalerror_set_errors_are_fatal(0);
  for (int index = 1; index < count; index++) {
    char *text = contents(paths[index]);
    if (!text) {
      printf("%s: cannot be read\n", paths[index]);
      return 2;
    }
    icalcomponent *calendar = icalparser_parse_string(text);
    free(text);
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
      printf("%s: is no calendar\n", paths[index]);
      found++;
    } else {
      int valid = icalrestriction_check(calendar);
      int named = report(calendar, paths[index]);
      if (!valid && !named) printf("%s: breaks a restriction\n", paths[index]);
      found += !valid || named;
    }
    if (calendar) icalcomponent_free(calendar);
  }
  return found ? 1 : 0;
}
