CREATE TABLE "line_looks" (
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"line_id" text NOT NULL,
	"member_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "line_looks_camp_id_song_id_revision_line_id_pk" PRIMARY KEY("camp_id","song_id","revision","line_id")
);
--> statement-breakpoint
ALTER TABLE "line_looks" ADD CONSTRAINT "line_looks_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_looks" ADD CONSTRAINT "line_looks_camp_id_member_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","member_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;