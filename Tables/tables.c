#include "CTables.h"
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// One line a table: its name and its file. A test compares this list with the folder.

static const unsigned char names_country[] = {
#embed "names/country.tsv"
};
static const unsigned char names_country_alias[] = {
#embed "names/country-alias.tsv"
};
static const unsigned char names_country_field[] = {
#embed "names/country-field.tsv"
};
static const unsigned char names_country_word[] = {
#embed "names/country-word.tsv"
};
static const unsigned char names_territory[] = {
#embed "names/territory.tsv"
};
static const unsigned char names_city[] = {
#embed "names/city.tsv"
};
static const unsigned char names_organization[] = {
#embed "names/organization.tsv"
};
static const unsigned char names_ministry[] = {
#embed "names/ministry.tsv"
};
static const unsigned char names_given_name[] = {
#embed "names/given-name.tsv"
};
static const unsigned char names_name_origin[] = {
#embed "names/name-origin.tsv"
};
static const unsigned char names_origin_kind[] = {
#embed "names/origin-kind.tsv"
};
static const unsigned char names_surname_first[] = {
#embed "names/surname-first.tsv"
};
static const unsigned char names_particle[] = {
#embed "names/particle.tsv"
};
static const unsigned char names_non_name[] = {
#embed "names/non-name.tsv"
};
static const unsigned char roles_title[] = {
#embed "roles/title.tsv"
};
static const unsigned char roles_title_prefix[] = {
#embed "roles/title-prefix.tsv"
};
static const unsigned char roles_honorific[] = {
#embed "roles/honorific.tsv"
};
static const unsigned char roles_institution[] = {
#embed "roles/institution.tsv"
};
static const unsigned char dates_word[] = {
#embed "dates/word.tsv"
};
static const unsigned char dates_holiday[] = {
#embed "dates/holiday.tsv"
};
static const unsigned char events_trigger[] = {
#embed "events/trigger.tsv"
};
static const unsigned char events_verb[] = {
#embed "events/verb.tsv"
};
static const unsigned char events_actor[] = {
#embed "events/actor.tsv"
};
static const unsigned char events_topic[] = {
#embed "events/topic.tsv"
};
static const unsigned char events_act[] = {
#embed "events/act.tsv"
};
static const unsigned char events_nominal[] = {
#embed "events/nominal.tsv"
};
static const unsigned char roles_national[] = {
#embed "roles/national.tsv"
};
static const unsigned char names_predecessor[] = {
#embed "names/predecessor.tsv"
};
static const unsigned char names_leader[] = {
#embed "names/leader.tsv"
};
static const unsigned char events_outsider[] = {
#embed "events/outsider.tsv"
};
static const unsigned char events_venue[] = {
#embed "events/venue.tsv"
};
static const unsigned char language_abbreviation[] = {
#embed "language/abbreviation.tsv"
};
static const unsigned char language_irregular[] = {
#embed "language/irregular.tsv"
};
static const unsigned char questions_reading[] = {
#embed "questions/reading.tsv"
};
static const unsigned char questions_word[] = {
#embed "questions/word.tsv"
};

static const struct { const char *name; const unsigned char *bytes; size_t length; } tables[] = {
    {"names/country", names_country, sizeof names_country},
    {"names/country-alias", names_country_alias, sizeof names_country_alias},
    {"names/country-field", names_country_field, sizeof names_country_field},
    {"names/country-word", names_country_word, sizeof names_country_word},
    {"names/territory", names_territory, sizeof names_territory},
    {"names/city", names_city, sizeof names_city},
    {"names/organization", names_organization, sizeof names_organization},
    {"names/ministry", names_ministry, sizeof names_ministry},
    {"names/given-name", names_given_name, sizeof names_given_name},
    {"names/surname-first", names_surname_first, sizeof names_surname_first},
    {"names/name-origin", names_name_origin, sizeof names_name_origin},
    {"names/origin-kind", names_origin_kind, sizeof names_origin_kind},
    {"names/particle", names_particle, sizeof names_particle},
    {"names/non-name", names_non_name, sizeof names_non_name},
    {"roles/title", roles_title, sizeof roles_title},
    {"roles/title-prefix", roles_title_prefix, sizeof roles_title_prefix},
    {"roles/honorific", roles_honorific, sizeof roles_honorific},
    {"roles/institution", roles_institution, sizeof roles_institution},
    {"dates/word", dates_word, sizeof dates_word},
    {"dates/holiday", dates_holiday, sizeof dates_holiday},
    {"events/trigger", events_trigger, sizeof events_trigger},
    {"events/verb", events_verb, sizeof events_verb},
    {"events/actor", events_actor, sizeof events_actor},
    {"events/topic", events_topic, sizeof events_topic},
    {"events/act", events_act, sizeof events_act},
    {"events/nominal", events_nominal, sizeof events_nominal},
    {"roles/national", roles_national, sizeof roles_national},
    {"names/predecessor", names_predecessor, sizeof names_predecessor},
    {"names/leader", names_leader, sizeof names_leader},
    {"events/outsider", events_outsider, sizeof events_outsider},
    {"events/venue", events_venue, sizeof events_venue},
    {"language/abbreviation", language_abbreviation, sizeof language_abbreviation},
    {"language/irregular", language_irregular, sizeof language_irregular},
    {"questions/reading", questions_reading, sizeof questions_reading},
    {"questions/word", questions_word, sizeof questions_word},
};

const unsigned char *chancery_table(const char *name, size_t *length) {
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        if (strcmp(tables[i].name, name) == 0) {
            *length = tables[i].length;
            return tables[i].bytes;
        }
    }
    *length = 0;
    return 0;
}

size_t chancery_table_count(void) { return sizeof tables / sizeof tables[0]; }

const char *chancery_table_name(size_t index) {
    return index < chancery_table_count() ? tables[index].name : 0;
}
