CREATE TABLE "approvals" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"song_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"version" bigint NOT NULL,
	"label" text NOT NULL,
	"value" bigint NOT NULL,
	"member_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "approvals_camp_id_id_pk" PRIMARY KEY("camp_id","id"),
	CONSTRAINT "approvals_value" CHECK ("approvals"."value" in (-1, 0, 1))
);
--> statement-breakpoint
CREATE TABLE "line_times" (
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	"version" bigint NOT NULL,
	"line_id" text NOT NULL,
	"start_ms" bigint NOT NULL,
	"end_ms" bigint,
	"status" text NOT NULL,
	CONSTRAINT "line_times_camp_id_song_id_version_line_id_pk" PRIMARY KEY("camp_id","song_id","version","line_id")
);
--> statement-breakpoint
CREATE TABLE "song_parents" (
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	"parent_id" text NOT NULL,
	"parent_revision" bigint NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"sections" text NOT NULL,
	CONSTRAINT "song_parents_camp_id_song_id_parent_id_pk" PRIMARY KEY("camp_id","song_id","parent_id")
);
--> statement-breakpoint
CREATE TABLE "song_titles" (
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"title" text NOT NULL,
	"folded" text NOT NULL,
	CONSTRAINT "song_titles_camp_id_song_id_revision_pk" PRIMARY KEY("camp_id","song_id","revision")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	"member_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "visits_camp_id_song_id_member_id_pk" PRIMARY KEY("camp_id","song_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "change_requests" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"song_id" text NOT NULL,
	"anchor" text NOT NULL,
	"place" text NOT NULL,
	"revision" bigint NOT NULL,
	"version" bigint NOT NULL,
	"kind" text NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"why" text NOT NULL,
	"to_member" text,
	"due_at" bigint,
	"state" text NOT NULL,
	"answered_version" bigint,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" text,
	"verified_by" text,
	"closed_reason" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "change_requests_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"song_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"anchor" text NOT NULL,
	"place" text NOT NULL,
	"body" text NOT NULL,
	"voice" text,
	"voice_ms" bigint,
	"voice_type" text,
	"blocking" bigint NOT NULL,
	"status" text NOT NULL,
	"resolved_by" text,
	"resolved_in" bigint,
	"author_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "comments_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"song_id" text NOT NULL,
	"base" bigint NOT NULL,
	"change" text NOT NULL,
	"place" text NOT NULL,
	"author_id" text NOT NULL,
	"rationale" text NOT NULL,
	"status" text NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"reason_code" text,
	"reason_text" text DEFAULT '' NOT NULL,
	"result_revision" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "suggestions_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
DROP INDEX "songs_by_night_and_room";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "undo" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "batch" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "second_parent" bigint;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "committer_id" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "facets" text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "line_ids" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "owners" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "change_kinds" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "songs" ADD COLUMN "branch" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "songs" ADD COLUMN "turn" text DEFAULT 'nobody' NOT NULL;--> statement-breakpoint
ALTER TABLE "songs" ADD COLUMN "turn_since" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "songs" ADD COLUMN "snoozed_until" bigint;--> statement-breakpoint
ALTER TABLE "songs" ADD COLUMN "due_at" bigint;--> statement-breakpoint
ALTER TABLE "songs" ADD COLUMN "rank" text;--> statement-breakpoint
ALTER TABLE "songs" ADD COLUMN "score" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_camp_id_member_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","member_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_times" ADD CONSTRAINT "line_times_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "song_parents" ADD CONSTRAINT "song_parents_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "song_parents" ADD CONSTRAINT "song_parents_camp_id_parent_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","parent_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "song_titles" ADD CONSTRAINT "song_titles_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_camp_id_member_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","member_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_camp_id_created_by_members_camp_id_id_fk" FOREIGN KEY ("camp_id","created_by") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_voice_blobs_sha256_fk" FOREIGN KEY ("voice") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_camp_id_author_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","author_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_camp_id_author_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","author_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approvals_by_song" ON "approvals" USING btree ("camp_id","song_id","at","id");--> statement-breakpoint
CREATE INDEX "song_parents_by_parent" ON "song_parents" USING btree ("camp_id","parent_id");--> statement-breakpoint
CREATE INDEX "song_titles_folded" ON "song_titles" USING btree ("camp_id","folded");--> statement-breakpoint
CREATE INDEX "change_requests_by_song" ON "change_requests" USING btree ("camp_id","song_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_by_song" ON "comments" USING btree ("camp_id","song_id","thread_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_by_voice" ON "comments" USING btree ("voice");--> statement-breakpoint
CREATE INDEX "suggestions_by_song" ON "suggestions" USING btree ("camp_id","song_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "suggestions_by_author" ON "suggestions" USING btree ("camp_id","author_id","created_at","id");--> statement-breakpoint
CREATE INDEX "decisions_by_batch" ON "decisions" USING btree ("camp_id","batch");--> statement-breakpoint
CREATE INDEX "songs_by_turn" ON "songs" USING btree ("camp_id","turn","rank","score","id");--> statement-breakpoint
CREATE UNIQUE INDEX "songs_by_night_and_room" ON "songs" USING btree ("camp_id","night","room","branch");